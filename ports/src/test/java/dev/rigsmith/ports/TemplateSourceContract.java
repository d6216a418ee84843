package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.template.Template;
import org.junit.jupiter.api.Test;

/** What every source of templates promises. */
public abstract class TemplateSourceContract {

    private static final ShortName OWN = new ShortName("my-own");

    /** The templates under test: at first those that come with Rigsmith, and no others. */
    protected abstract TemplateSource templates();

    /** The name of a template that comes with Rigsmith. */
    protected abstract ShortName bundled();

    /** Adds a template of the user's. */
    protected abstract void add(ShortName name, String containerfile);

    @Test
    void a_name_without_a_template_finds_nothing() {
        assertThat(templates().find(OWN)).isEmpty();
        assertThat(templates().names()).doesNotContain(OWN);
    }

    @Test
    void a_bundled_template_is_found() {
        Template found = templates().find(bundled()).orElseThrow();

        assertThat(found.name()).isEqualTo(bundled());
        assertThat(found.origin()).isEqualTo(Template.Origin.BUNDLED);
        assertThat(found.containerfile().length()).isPositive();
    }

    @Test
    void a_template_of_the_users_is_found() {
        add(OWN, "FROM scratch\n");
        Template found = templates().find(OWN).orElseThrow();

        assertThat(found.origin()).isEqualTo(Template.Origin.USER);
        assertThat(found.containerfile()).isEqualTo(Octets.ofText("FROM scratch\n"));
    }

    @Test
    void the_users_template_hides_the_bundled_one_of_its_name() {
        add(bundled(), "FROM scratch\n");

        assertThat(templates().find(bundled())).map(Template::origin).contains(Template.Origin.USER);
        assertThat(templates().names()).containsOnlyOnce(bundled());
    }

    @Test
    void what_is_hidden_is_told_behind_what_hides_it() {
        Template hidden = templates().find(bundled()).orElseThrow();
        add(bundled(), "FROM scratch\n");

        assertThat(templates().all(bundled()))
                .containsExactly(templates().find(bundled()).orElseThrow(), hidden);
        assertThat(templates().all(OWN)).isEmpty();
    }

    @Test
    void names_are_sorted() {
        add(new ShortName("zz"), "FROM scratch\n");
        add(new ShortName("a"), "FROM scratch\n");

        assertThat(templates().names()).isSorted().contains(new ShortName("a"), bundled(), new ShortName("zz"));
    }

    @Test
    void every_name_finds_its_template() {
        add(OWN, "FROM scratch\n");

        assertThat(templates().names())
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(templates().find(name)).map(Template::name).contains(name));
    }
}
