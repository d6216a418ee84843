package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.template.Template;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeper of the user's templates promises. */
public abstract class UserTemplatesContract {

    private static final ShortName TOOLS = new ShortName("tools");
    private static final Octets FIRST = Octets.ofText("FROM first\n");
    private static final Octets SECOND = Octets.ofText("FROM second\n");

    protected abstract UserTemplates own();

    /** Where templates are found. */
    protected abstract TemplateSource templates();

    /** The name of a template that comes with Rigsmith. */
    protected abstract ShortName bundled();

    private void install(ShortName name, Octets containerfile, boolean replace) {
        own().install(name, containerfile, Optional.empty(), replace);
    }

    private Octets found(ShortName name) {
        Template template = templates().find(name).orElseThrow();
        assertThat(template.origin()).isEqualTo(Template.Origin.USER);
        return template.containerfile();
    }

    @Test
    void what_is_installed_is_found() {
        String location = own().install(TOOLS, FIRST, Optional.empty(), false);

        assertThat(found(TOOLS)).isEqualTo(FIRST);
        assertThat(templates().find(TOOLS).orElseThrow().location()).startsWith(location);
    }

    @Test
    void a_name_is_given_once() {
        install(TOOLS, FIRST, false);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> install(TOOLS, SECOND, false))
                .withMessageContaining("tools")
                .satisfies(refused -> assertThat(refused.id()).isEqualTo(ErrorId.NAME_TAKEN));
        assertThat(found(TOOLS)).isEqualTo(FIRST);
    }

    @Test
    void a_template_is_replaced_when_it_should_be() {
        install(TOOLS, FIRST, false);
        install(TOOLS, SECOND, true);

        assertThat(found(TOOLS)).isEqualTo(SECOND);
    }

    @Test
    void replacing_nothing_is_installing() {
        install(TOOLS, FIRST, true);

        assertThat(found(TOOLS)).isEqualTo(FIRST);
    }

    @Test
    void what_was_removed_is_gone() {
        String location = own().install(TOOLS, FIRST, Optional.empty(), false);

        assertThat(own().remove(TOOLS)).contains(location);
        assertThat(templates().find(TOOLS)).isEmpty();
        assertThat(own().remove(TOOLS)).isEmpty();
        install(TOOLS, SECOND, false);
        assertThat(found(TOOLS)).isEqualTo(SECOND);
    }

    @Test
    void a_bundled_template_is_hidden_and_never_removed() {
        install(bundled(), FIRST, false);
        assertThat(found(bundled())).isEqualTo(FIRST);
        own().remove(bundled());

        assertThat(templates().find(bundled())).map(Template::origin).contains(Template.Origin.BUNDLED);
        assertThat(own().remove(bundled())).isEmpty();
    }
}
