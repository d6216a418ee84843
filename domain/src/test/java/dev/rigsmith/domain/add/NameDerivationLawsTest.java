package dev.rigsmith.domain.add;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.reference.ReferenceDomain;
import dev.rigsmith.domain.rig.ShortName;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

@Domain(ReferenceDomain.class)
@Domain(AddDomain.class)
@Domain(DomainContext.Global.class)
class NameDerivationLawsTest {

    @Property
    void what_a_reference_is_called_is_called_the_same_again(@ForAll ImageReference reference) {
        Optional<String> name = accepted(() -> new NewName(NameDerivation.ofReference(reference), false).ofPrefab());
        name.ifPresent(once -> assertThat(NameDerivation.ofReference(ImageReference.parse(once)))
                .isEqualTo(once));
        Statistics.label("named")
                .collect(name.isPresent())
                .coverage(named -> named.check(true).percentage(percentage -> percentage > 90));
    }

    @Property
    void what_a_file_is_called_is_called_the_same_again(@ForAll FileName name) {
        String file = name.text();
        String archive = NameDerivation.ofArchive(file);
        assertThat(NameDerivation.ofArchive(archive)).isEqualTo(archive);
        NameDerivation.ofContainerfile(file)
                .ifPresent(
                        once -> assertThat(NameDerivation.ofContainerfile(once)).contains(once));
        assertThat(NameDerivation.ofDirectory(NameDerivation.ofDirectory(file)))
                .isEqualTo(NameDerivation.ofDirectory(file));
        Statistics.label("shortened").collect(!archive.equals(file));
    }

    /** Whatever was typed: a valid name, or one error that leads to one. */
    @Property
    void a_name_is_valid_or_refused_with_one_that_is(@ForAll FileName file, @ForAll boolean typed) {
        String word = file.text();
        NewName name = new NewName(word, typed);
        accepted(name::ofTemplate).ifPresent(found -> assertThat(found.value()).isEqualTo(word));
        accepted(name::ofPrefab).ifPresent(found -> assertThat(found).isEqualTo(word));
        suggestion(name::ofTemplate)
                .ifPresent(better -> assertThat(ShortName.of(better)).isPresent());
        suggestion(name::ofPrefab)
                .ifPresent(better ->
                        assertThat(new NewName(better, true).ofPrefab()).isEqualTo(better));
    }

    private static <T> Optional<T> accepted(Supplier<T> name) {
        try {
            return Optional.of(name.get());
        } catch (InvalidInputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            assertThat(refused.remedy()).contains("--name");
            return Optional.empty();
        }
    }

    private static Optional<String> suggestion(Supplier<?> name) {
        try {
            name.get();
            return Optional.empty();
        } catch (InvalidInputException refused) {
            String[] words = refused.remedy().split("`");
            return words.length > 1 ? Optional.of(words[1].replace("--name ", "")) : Optional.empty();
        }
    }
}
