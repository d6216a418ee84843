package dev.rigsmith.domain.template;

import java.util.List;
import java.util.Optional;

/** Placeholder until the parser lands. */
public record TemplateHeader(Optional<String> description, List<String> checks) {
    /** Placeholder. */
    public static TemplateHeader read(byte[] bytes) {
        return new TemplateHeader(Optional.empty(), List.of());
    }
}
