package dev.rigsmith.ports;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.template.Template;
import org.junit.jupiter.api.BeforeEach;

class InMemoryTemplatesTest extends TemplateSourceContract {

    private final InMemoryTemplates templates = new InMemoryTemplates();

    @BeforeEach
    void bundle() {
        add(bundled(), Template.Origin.BUNDLED, "FROM debian\n");
    }

    @Override
    protected TemplateSource templates() {
        return templates;
    }

    @Override
    protected ShortName bundled() {
        return new ShortName("jvm");
    }

    @Override
    protected void add(ShortName name, String containerfile) {
        add(name, Template.Origin.USER, containerfile);
    }

    private void add(ShortName name, Template.Origin origin, String containerfile) {
        templates.add(
                new Template(name, origin, "memory:" + name, Octets.ofText(containerfile), new ContextSource.None()));
    }
}
