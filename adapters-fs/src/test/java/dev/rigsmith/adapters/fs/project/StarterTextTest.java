package dev.rigsmith.adapters.fs.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.project.DeclaredRig;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.starter.Listing;
import dev.rigsmith.domain.starter.Starter;
import dev.rigsmith.domain.starter.StarterDomain;
import dev.rigsmith.domain.starter.StarterRig;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

/** Every project file that is written to start from is read as it was meant. */
class StarterTextTest {

    private static String text(Starter starter) {
        return starter.files().get(starter.files().size() - 1).text();
    }

    @Property(tries = 200)
    @Domain(StarterDomain.class)
    void the_text_declares_exactly_the_rigs(@ForAll Listing listing, @ForAll Optional<ShortName> name) {
        Starter starter = Starter.of(listing, name);
        ProjectFile file = Parsing.parse(text(starter));

        assertThat(file.standard()).contains(starter.standard());
        assertThat(file.rigs().keySet())
                .containsExactlyElementsOf(
                        starter.rigs().stream().map(StarterRig::name).toList());
        starter.rigs().forEach(rig -> {
            DeclaredRig.Built built = (DeclaredRig.Built) file.rigs().get(rig.name());
            assertThat(built.build().containerfile()).isEqualTo(Parsing.DIRECTORY + "/" + rig.path());
            assertThat(built.checks()).isEqualTo(rig.checks());
        });
        assertThat(SchemaTest.problemsOf(text(starter))).isEmpty();
    }

    @Property(tries = 200)
    @Domain(StarterDomain.class)
    void what_is_commented_out_works_as_well(@ForAll Listing listing, @ForAll Optional<ShortName> name) {
        String everything = withOptions(text(Starter.of(listing, name)));

        assertThat(Parsing.problems(everything)).as(everything).isEmpty();
        assertThat(SchemaTest.problemsOf(everything)).isEmpty();
    }

    /** Sentences are no options: those begin with a word and a colon. */
    private static String withOptions(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("^( +)# ([a-z]+: )", "$1$2"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void there_is_something_commented_out() {
        String text = text(Starter.of(Listing.of(List.of("Dockerfile")), Optional.empty()));

        assertThat(withOptions(text)
                        .lines()
                        .filter(line -> !text.contains(line))
                        .toList())
                .hasSize(5);
        assertThat(Parsing.parse(withOptions(text)).rigs()).hasSize(2);
    }
}
