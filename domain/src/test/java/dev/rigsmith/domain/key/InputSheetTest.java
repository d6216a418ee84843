package dev.rigsmith.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rigsmith.domain.build.BuildSample;
import dev.rigsmith.domain.context.ContextEntry;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

@Domain(KeyDomain.class)
class InputSheetTest {

    private static final Input A = input("a");
    private static final Input B = input("b");

    @Test
    void inputs_are_sorted() {
        assertThat(InputSheet.of(List.of(B, A)).inputs()).containsExactly(A, B);
        assertThat(new InputSheet(List.of(A, B))).isEqualTo(InputSheet.of(List.of(B, A)));
    }

    @Test
    void a_sheet_out_of_order_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InputSheet(List.of(B, A)))
                .withMessageContaining("label a");
    }

    @Test
    void one_input_twice_is_refused() {
        Input other = new Input(InputKind.LABEL, A.name(), Octets.ofText("other"), "other");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> InputSheet.of(List.of(A, other)))
                .withMessageContaining("label a");
    }

    @Test
    void what_is_shown_and_counted() {
        InputSheet sheet = InputSheet.of(List.of(A, B));

        assertThat(sheet.count(InputKind.LABEL)).isEqualTo(2);
        assertThat(sheet.count(InputKind.ARG)).isZero();
        assertThat(sheet.shown(InputKind.LABEL, "b")).isEqualTo("value of b");
        assertThat(sheet.shown(InputKind.LABEL, "c")).isEmpty();
        assertThat(sheet.shown(InputKind.ARG, "b")).isEmpty();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_sheet_survives_being_taken_apart(@ForAll InputSheet sheet) {
        List<Input> reversed = new ArrayList<>(sheet.inputs());
        Collections.reverse(reversed);

        assertThat(InputSheet.of(reversed)).isEqualTo(sheet);
        assertThat(InputSheet.of(reversed).key()).isEqualTo(sheet.key());
    }

    /** Processor time, so that a busy machine does not count; work that grows with the square of the paths does. */
    @Test
    void a_hundred_thousand_paths_are_keyed_and_compared_in_seconds() {
        BuildSample before = BuildSample.minimal().withEntries(files(100_000, 0644));
        BuildSample after = BuildSample.minimal().withEntries(files(100_001, 0755));
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();

        InputSheet old = before.sheet();
        InputSheet current = after.sheet();
        boolean same = old.key().equals(current.key());
        int changes = Changes.between(old, current).size();

        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(same).isFalse();
        assertThat(changes).isEqualTo(100_001);
    }

    private static List<ContextEntry> files(int count, int permissions) {
        Sha256 digest = Sha256.of(new byte[0]);
        return IntStream.range(0, count)
                .mapToObj(i -> ContextEntry.file("src/main/java/package" + i % 100 + "/Type" + i, permissions, digest))
                .toList();
    }

    private static Input input(String name) {
        return new Input(InputKind.LABEL, Octets.ofText(name), Octets.ofText("x"), "value of " + name);
    }
}
