package dev.rigsmith.domain.reference;

import java.util.Optional;

/** A valid reference as its author meant it: the parts, put together without any help from the parser. */
public record TypedReference(Optional<String> host, String path, Optional<String> tag, Optional<String> digest) {

    public String name() {
        return host.map(value -> value + "/").orElse("") + path;
    }

    public String text() {
        return name()
                + tag.map(value -> ":" + value).orElse("")
                + digest.map(value -> "@" + value).orElse("");
    }
}
