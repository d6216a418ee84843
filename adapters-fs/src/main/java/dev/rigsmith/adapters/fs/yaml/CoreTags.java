package dev.rigsmith.adapters.fs.yaml;

import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * The core schema of YAML 1.2, which editors read files by: {@code ~} is nothing and {@code True} a truth value. The
 * library's own addition, a tag for plain texts like <code>${NAME}</code>, is left out: they are texts.
 */
final class CoreTags extends CoreSchema {

    @Override
    public ScalarResolver getScalarResolver() {
        ScalarResolver resolver = super.getScalarResolver();
        return (text, implicit) -> {
            Tag tag = resolver.resolve(text, implicit);
            return tag.equals(Tag.ENV_TAG) ? Tag.STR : tag;
        };
    }
}
