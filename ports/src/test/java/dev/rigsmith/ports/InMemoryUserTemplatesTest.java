package dev.rigsmith.ports;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.template.Template;

class InMemoryUserTemplatesTest extends UserTemplatesContract {

    private final InMemoryTemplates templates = new InMemoryTemplates();

    InMemoryUserTemplatesTest() {
        templates.add(new Template(
                bundled(), Template.Origin.BUNDLED, "bundled:jvm", Octets.ofText("FROM b"), new ContextSource.None()));
    }

    @Override
    protected UserTemplates own() {
        return new InMemoryUserTemplates(templates);
    }

    @Override
    protected TemplateSource templates() {
        return templates;
    }

    @Override
    protected ShortName bundled() {
        return new ShortName("jvm");
    }
}
