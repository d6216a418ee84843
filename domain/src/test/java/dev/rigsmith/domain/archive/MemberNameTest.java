package dev.rigsmith.domain.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberNameTest {

    private static final int LONGEST = 30;

    @ParameterizedTest
    @CsvSource({"a,a", "./a,a", "././a/,a", "a/./b,a/./b", ".,.", "./,''", "/,''", "..a/b..,..a/b.."})
    void what_means_nothing_is_left_out(String name, String plain) {
        assertThat(MemberName.plain(name)).isEqualTo(plain);
        assertThat(MemberName.fault(plain, LONGEST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../a", "a/..", "a/../b", "/a", "//a", "/", "0123456789012345678901234567890"})
    void what_leads_elsewhere_or_is_too_long_has_a_fault(String name) {
        assertThat(MemberName.fault(name, LONGEST)).isPresent();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("a", ".", "..", "...", "b.c", "")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("/", parts));
    }

    @Property
    void what_has_no_fault_stays_below(@ForAll("names") String name) {
        String plain = MemberName.plain(name);
        if (MemberName.fault(plain, LONGEST).isEmpty()) {
            Path root = Path.of("/root/of/all");
            assertThat(root.resolve(plain).normalize().startsWith(root)).isTrue();
        }
    }
}
