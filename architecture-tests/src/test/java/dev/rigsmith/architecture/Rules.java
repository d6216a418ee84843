package dev.rigsmith.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every rule by name, found by looking, so that none can be left out. */
final class Rules {

    private Rules() {}

    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new TreeMap<>();
        Stream.of(ModuleRules.class, DomainRules.class, PortRules.class, NamingRules.class, CodeRules.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == ArchRule.class)
                .forEach(field -> rules.put(field.getName(), value(field)));
        return rules;
    }

    private static ArchRule value(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new LinkageError(field.getName() + " is private", impossible);
        }
    }
}
