package dev.rigsmith.adapters.fs.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.build.BuildRecord;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.key.Input;
import dev.rigsmith.domain.key.InputKind;
import dev.rigsmith.domain.key.InputSheet;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.BuildRecords;
import dev.rigsmith.ports.BuildRecordsContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBuildRecordsTest extends BuildRecordsContract {

    private static final RigId RIG = RigId.template(new ShortName("jvm"));

    @TempDir
    Path directory;

    @Override
    protected BuildRecords records() {
        return new FileBuildRecords(directory.resolve("deep/records"));
    }

    @Test
    void a_record_is_its_users_alone() throws IOException {
        records().save(built());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void every_beginning_of_a_record_is_none() throws IOException {
        records().save(built());
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length++) {
            Files.write(file(), java.util.Arrays.copyOf(whole, length));
            assertThat(records().last(RIG)).as("%d bytes", length).isEmpty();
        }
    }

    @Test
    void a_flipped_byte_never_crashes() throws IOException {
        records().save(built());
        byte[] whole = Files.readAllBytes(file());
        for (int at = 0; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) 0x55;
            Files.write(file(), flipped);
            assertThat(records().last(RIG))
                    .satisfiesAnyOf(
                            found -> assertThat(found).isEmpty(),
                            found -> assertThat(found).map(BuildRecord::rig).contains(RIG));
        }
    }

    @Test
    void a_newer_or_foreign_record_is_none() throws IOException {
        records().save(built());
        String text = Files.readString(file());
        for (String other : List.of(
                text.replace("record/3", "record/4"), text.replace("jvm", "js"), text + "{}", "[]", "{}", "null")) {
            Files.writeString(file(), other);
            assertThat(records().last(RIG)).as(other).isEmpty();
        }
    }

    @Test
    void a_mark_is_told_whatever_became_of_the_inputs() throws IOException {
        records().save(built());
        String text = Files.readString(file());
        String head = text.substring(0, text.indexOf("\"inputs\""));
        for (String damaged : List.of(head, head + "\"inputs\":[[[[", text.replace("644", "755"))) {
            Files.writeString(file(), damaged);
            assertThat(records().mark(RIG)).as(damaged).contains(built().mark());
            assertThat(records().last(RIG)).as(damaged).isEmpty();
        }
    }

    @Test
    void a_damaged_or_foreign_head_has_no_mark() throws IOException {
        records().save(built());
        String text = Files.readString(file());
        String key = built().inputs().key().hex();
        for (String other : List.of(
                text.replace("record/3", "record/4"), text.replace("jvm", "js"), text.replace(key, "0"), "[]", "")) {
            Files.writeString(file(), other);
            assertThat(records().mark(RIG)).as(other).isEmpty();
        }
    }

    @Test
    void a_place_that_cannot_be_written_is_an_error() throws IOException {
        Files.writeString(directory.resolve("deep"), "a file where a directory should be");
        BuildRecords records = records();

        assertThatThrownBy(() -> records.save(built()))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("deep/records");
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("deep/records"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private static BuildRecord built() {
        Input input = new Input(InputKind.PATH, Octets.ofText("a/é"), Octets.ofText("file 644 - - ab"), "");
        return new BuildRecord(RIG, ImageId.parse("1".repeat(64)), Instant.EPOCH, InputSheet.of(List.of(input)));
    }
}
