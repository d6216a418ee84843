package dev.rigsmith.domain.containerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.containerfile.ContainerfileDomain.Written;
import dev.rigsmith.domain.error.InvalidFileException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

@Domain(ContainerfileDomain.class)
@Domain(DomainContext.Global.class)
class ContainerfilePropertiesTest {

    private static final PlatformArgs PLATFORMS = PlatformArgs.on("linux/amd64");

    @Property
    void aFileGivesTheStagesItWasWrittenFrom(@ForAll Written written) {
        Containerfile file = parse(written.text());
        assertThat(file.stages()).extracting(Stage::name).isEqualTo(written.names());
        assertThat(file.declaredArgs()).containsExactly("UNUSED");
    }

    @Property
    void aFileUsesTheImagesItWasWrittenFrom(@ForAll Written written) {
        assertThat(images(written.text())).isEqualTo(written.images());
        Statistics.label("images").collect(Math.min(written.images().size(), 2)).coverage(coverage -> {
            coverage.check(0).count(count -> count > 0);
            coverage.check(2).percentage(share -> share > 20);
        });
    }

    @Property
    void aTargetUsesNoMoreThanAStageAfterIt(@ForAll Written written, @ForAll @IntRange(max = 4) int index) {
        Containerfile file = parse(written.text());
        int target = index % file.stages().size();
        Set<ImageUse> some = uses(file, Optional.of(file.stages().get(target).key()));
        assertThat(uses(file, Optional.empty())).containsAll(some);
    }

    @Property(tries = 200)
    void lineEndsDoNotMatter(@ForAll Written written) {
        same(written, text -> text.replace("\n", "\r\n"));
    }

    @Property(tries = 200)
    void aByteOrderMarkDoesNotMatter(@ForAll Written written) {
        same(written, text -> "\ufeff" + text);
    }

    @Property(tries = 200)
    void aMissingLastLineEndDoesNotMatter(@ForAll Written written) {
        same(written, String::stripTrailing);
    }

    @Property(tries = 200)
    void commentsAndBlankLinesBetweenInstructionsDoNotMatter(@ForAll Written written) {
        same(written, text -> text.replace("\n", "\n\n  # FROM not:this \\\n\t\n"));
    }

    /** buildah 1.28.2 skips comments, indented ones too, and blank lines inside a continued line. */
    @Property(tries = 200)
    void continuationsWithCommentsInThemDoNotMatter(@ForAll Written written) {
        same(written, text -> text.replace(" ", " \\ \t\n# COPY --from=no /a /b\n   # indented \\\n\n"));
    }

    @Property(tries = 200)
    void anotherEscapeCharacterDoesNotMatter(@ForAll Written written) {
        same(written, text -> "# escape=`\n" + text.replace(" ", " `\n"));
    }

    @Property(tries = 200)
    void lowerCaseKeywordsDoNotMatter(@ForAll Written written) {
        same(
                written,
                text -> text.replace("FROM ", "from ").replace(" AS ", " as ").replace("COPY", "copy"));
    }

    @Property(tries = 200)
    void heredocsHideTheirBodies(@ForAll Written written) {
        String heredocs = "\nRUN 3<<-\"A B\" cat <<EOF\n\t\tFROM no:thing\n\tA B\nCOPY --from=no:thing /a /b\nEOF\n";
        same(written, text -> text.stripTrailing() + heredocs);
    }

    @Property(tries = 200)
    void anUnknownInstructionAnywhereBelowTheFirstFromIsRefused(
            @ForAll Written written, @ForAll @IntRange(max = 9) int at) {
        List<String> lines = new ArrayList<>(written.instructions());
        int place = 2 + at % (lines.size() - 1);
        lines.add(place, "COPPY --from=x a b");
        assertThatThrownBy(() -> parse(String.join("\n", lines)))
                .isInstanceOfSatisfying(InvalidFileException.class, e -> {
                    assertThat(e.problems())
                            .singleElement()
                            .satisfies(p -> assertThat(p.line()).isEqualTo(place + 1));
                    assertThat(e.remedy()).isEqualTo("did you mean `COPY`?");
                });
    }

    @Property(tries = 3000)
    void bytesOfAnyKindAreReadOrRefused(@ForAll byte[] bytes) {
        try {
            Containerfile file = Containerfile.parse("Containerfile", bytes);
            assertThat(file.stages()).isNotEmpty();
            file.declaredArgs();
            file.globalArgDefaults();
            uses(file, Optional.empty());
        } catch (InvalidFileException expected) {
            assertThat(expected.problems())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.line()).isPositive());
        }
    }

    private static void same(Written written, UnaryOperator<String> layout) {
        String text = layout.apply(written.text());
        assertThat(parse(text).stages()).extracting(Stage::name).isEqualTo(written.names());
        assertThat(images(text)).isEqualTo(written.images());
    }

    private static Set<String> images(String text) {
        return uses(parse(text), Optional.empty()).stream()
                .map(ImageUse::reference)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<ImageUse> uses(Containerfile file, Optional<String> target) {
        return file.externalImages(target, Map.of(), PLATFORMS);
    }

    private static Containerfile parse(String text) {
        return Containerfile.parse("Containerfile", text.getBytes(StandardCharsets.UTF_8));
    }
}
