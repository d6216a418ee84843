package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.Problem;
import dev.rigsmith.domain.project.BuildDeclaration;
import dev.rigsmith.domain.project.DeclaredRig;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.rig.ShortName;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every source of the user's project promises. */
public abstract class ProjectSourceContract {

    private static final ShortName DEV = new ShortName("dev");
    private static final ShortName TOOLS = new ShortName("tools");

    /** The source under test: at first without a project. */
    protected abstract ProjectSource source();

    /**
     * Declares a project whose rigs are each built from {@code Containerfile} beside the project file, the first by
     * default.
     *
     * @param up how many directories above the current one it is; it replaces the one that is there
     */
    protected abstract void declare(int up, List<ShortName> rigs);

    /** Puts a project into the current directory with two wrong values. */
    protected abstract void declareWrongly();

    /** Puts something unreadable in the place of the current directory's project file. */
    protected abstract void declareUnreadably();

    /** Puts the Containerfile beside the current directory's project file. */
    protected abstract void containerfile(Octets bytes);

    @Test
    void without_a_project_nothing_is_found() {
        assertThat(source().find()).isEmpty();
    }

    @Test
    void a_project_is_found_with_its_rigs_and_default() {
        declare(0, List.of(DEV, TOOLS));

        ProjectFile found = source().find().orElseThrow();

        assertThat(found.rigs()).containsOnlyKeys(DEV, TOOLS);
        assertThat(found.standard()).contains(DEV);
        assertThat(found.path()).startsWith("/").endsWith("/rigsmith.yaml");
        assertThat(found.shown()).endsWith("rigsmith.yaml");
    }

    @Test
    void the_same_project_is_found_again() {
        declare(0, List.of(DEV));

        assertThat(source().find()).isEqualTo(source().find());
    }

    @Test
    void every_question_is_answered_anew() {
        declare(0, List.of(DEV));
        source().find();
        declare(0, List.of(TOOLS));

        assertThat(source().find().orElseThrow().rigs()).containsOnlyKeys(TOOLS);
    }

    @Test
    void a_project_of_a_directory_above_is_found_where_none_is_nearer() {
        declare(2, List.of(DEV));
        assertThat(source().find().orElseThrow().rigs()).containsOnlyKeys(DEV);

        declare(1, List.of(TOOLS));
        assertThat(source().find().orElseThrow().rigs()).containsOnlyKeys(TOOLS);
    }

    @Test
    void every_problem_is_told_in_the_order_of_the_file() {
        declareWrongly();

        InvalidFileException refusal = catchThrowableOfType(InvalidFileException.class, () -> source().find());

        assertThat(refusal.id()).isEqualTo(ErrorId.INVALID_PROJECT_FILE);
        assertThat(refusal).hasMessage("rigsmith.yaml has 2 problems");
        assertThat(refusal.problems())
                .hasSize(2)
                .isSortedAccordingTo(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .allSatisfy(problem -> assertThat(problem.line()).isPositive())
                .allSatisfy(problem -> assertThat(problem.column()).isPositive());
    }

    @Test
    void a_wrong_project_hides_those_above() {
        declare(1, List.of(DEV));
        declareWrongly();

        assertThatThrownBy(() -> source().find()).isInstanceOf(InvalidFileException.class);
    }

    @Test
    void an_unreadable_project_is_an_error_and_not_passed_over() {
        declare(1, List.of(DEV));
        declareUnreadably();

        assertThatThrownBy(() -> source().find())
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("rigsmith.yaml");
    }

    @Test
    void a_containerfile_is_given_as_it_is() {
        Octets bytes = Octets.of(new byte[] {'F', 'R', 'O', 'M', ' ', 'a', '\r', '\n', (byte) 0xff, 0});
        declare(0, List.of(DEV));
        containerfile(bytes);

        assertThat(source().containerfile(build())).isEqualTo(bytes);
    }

    @Test
    void a_missing_containerfile_is_an_error_that_names_it() {
        declare(0, List.of(DEV));
        BuildDeclaration build = build();

        assertThatThrownBy(() -> source().containerfile(build))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining(build.shown());
    }

    private BuildDeclaration build() {
        DeclaredRig rig = source().find().orElseThrow().rigs().get(DEV);
        return ((DeclaredRig.Built) rig).build();
    }
}
