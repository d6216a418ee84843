package dev.rigsmith.adapters.fs.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.adapters.fs.yaml.YamlReader;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.lock.LockDomain;
import dev.rigsmith.domain.lock.LockFile;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** What is written is read again, and whatever else stands there is read or refused, and nothing worse. */
@Domain(LockDomain.class)
@Domain(DomainContext.Global.class)
class LockFilePropertiesTest {

    private static LockFile read(String text) {
        return YamlReader.read(
                "rigsmith.lock", ErrorId.INVALID_LOCK_FILE, text.getBytes(StandardCharsets.UTF_8), LockForm::read);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void what_is_written_is_read_again_and_written_alike(@ForAll LockFile lock) {
        String text = LockText.of(lock);

        assertThat(read(text)).isEqualTo(lock);
        assertThat(LockText.of(read(text))).isEqualTo(text);
        assertThat(text).doesNotContain("\t").endsWith("\n");
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_file_with_something_wrong_is_read_or_refused(
            @ForAll LockFile lock, @ForAll @From("pieces") String piece, @ForAll @From("places") int at) {
        String text = LockText.of(lock);
        int place = at * text.length() / 1000;
        String damaged = text.substring(0, place) + piece + text.substring(Math.min(text.length(), place + 3));
        try {
            LockFile read = read(damaged);
            assertThat(read(LockText.of(read))).isEqualTo(read);
            Statistics.label("outcome").collect("read");
        } catch (InvalidFileException wrong) {
            assertThat(wrong.id()).isEqualTo(ErrorId.INVALID_LOCK_FILE);
            assertThat(wrong.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.line()).isPositive();
                assertThat(problem.column()).isPositive();
            });
            Statistics.label("outcome").collect("refused");
        }
        Statistics.label("outcome").coverage(coverage -> {
            coverage.check("read").percentage(p -> p > 3);
            coverage.check("refused").percentage(p -> p > 30);
        });
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                "", "\n", " ", "  ", "#", ":", ": ", "- ", "[", "{", "&a ", "*a", "!t ", "\"", "'", "a", "0", "~");
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 1000);
    }
}
