package dev.rigsmith.ports;

import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.template.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Templates in memory. */
public final class InMemoryTemplates implements TemplateSource {

    private final Map<Template.Origin, Map<ShortName, Template>> templates = Map.of(
            Template.Origin.USER, new TreeMap<>(),
            Template.Origin.BUNDLED, new TreeMap<>());

    /** Adds a template, in place of the one of the same name and origin. */
    public void add(Template template) {
        templates.get(template.origin()).put(template.name(), template);
    }

    /** Takes the user's template of this name away. */
    void remove(ShortName name) {
        templates.get(Template.Origin.USER).remove(name);
    }

    @Override
    public Optional<Template> find(ShortName name) {
        return all(name).stream().findFirst();
    }

    @Override
    public List<Template> all(ShortName name) {
        return Stream.of(Template.Origin.USER, Template.Origin.BUNDLED)
                .flatMap(origin -> Optional.ofNullable(templates.get(origin).get(name)).stream())
                .toList();
    }

    @Override
    public List<ShortName> names() {
        return templates.values().stream()
                .flatMap(named -> named.keySet().stream())
                .sorted()
                .distinct()
                .toList();
    }
}
