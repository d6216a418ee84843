package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.build.BuildRecord;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.garbage.Remembered;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.key.Input;
import dev.rigsmith.domain.key.InputKind;
import dev.rigsmith.domain.key.InputSheet;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.ShortName;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every keeper of build records promises. */
public abstract class BuildRecordsContract {

    private static final ShortName DEV = new ShortName("dev");
    private static final RigId RIG = RigId.project(DEV, "/work/a/rigsmith.yaml");

    /** The records under test, at first without any; the same ones at every call. */
    protected abstract BuildRecords records();

    /** Lets a project file be gone, where there are no files. */
    protected void removeProject(String file) {}

    @Test
    void nothing_is_known_of_a_rig_that_was_never_built() {
        assertThat(records().last(RIG)).isEmpty();
    }

    @Test
    void a_record_comes_back_whole() {
        BuildRecord saved = built(RIG, "1");
        records().save(saved);

        assertThat(records().last(RIG)).contains(saved);
    }

    @Test
    void any_bytes_come_back() {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < 256; c++) {
            all.append(c);
        }
        Octets octets = new Octets(all.toString());
        Input input = new Input(InputKind.PATH, octets, octets, "\"\\\n\t\u0000 \u2028 \ud83d\ude00");
        BuildRecord saved = new BuildRecord(RIG, image("1"), Instant.EPOCH, InputSheet.of(List.of(input)));
        records().save(saved);

        assertThat(records().last(RIG)).contains(saved);
    }

    @Test
    void a_new_record_takes_the_place_of_the_last_one() {
        records().save(built(RIG, "1"));
        records().save(built(RIG, "2"));

        assertThat(records().last(RIG)).contains(built(RIG, "2"));
    }

    @Test
    void rigs_of_one_name_have_records_of_their_own() {
        List<RigId> rigs = List.of(RIG, RigId.project(DEV, "/work/b/rigsmith.yaml"), RigId.template(DEV));
        rigs.forEach(rig -> records().save(built(rig, "1")));

        assertThat(rigs).allSatisfy(rig -> assertThat(records().last(rig)).contains(built(rig, "1")));
    }

    @Test
    void a_forgotten_record_is_gone_and_others_stay() {
        records().save(built(RIG, "1"));
        records().save(built(RigId.template(DEV), "1"));
        records().forget(RIG);

        assertThat(records().last(RIG)).isEmpty();
        assertThat(records().last(RigId.template(DEV))).isPresent();
    }

    @Test
    void everything_that_is_remembered_can_be_listed() {
        RigId gone = RigId.project(DEV, "/no/such/directory/rigsmith.yaml");
        removeProject("/no/such/directory/rigsmith.yaml");
        records().save(built(gone, "1"));
        records().save(built(RigId.template(DEV), "2"));

        assertThat(records().all())
                .containsExactlyInAnyOrder(
                        new Remembered(gone, image("1"), true), new Remembered(RigId.template(DEV), image("2"), false));
    }

    @Test
    void forgetting_nothing_is_no_error() {
        records().forget(RIG);

        assertThat(records().last(RIG)).isEmpty();
    }

    private static BuildRecord built(RigId rig, String digit) {
        InputSheet inputs = InputSheet.of(Stream.of(InputKind.values())
                .map(kind -> new Input(kind, Octets.ofText("n"), Octets.ofText("id" + digit), "shown"))
                .toList());
        return new BuildRecord(rig, image(digit), Instant.parse("2026-01-02T03:04:05.678901234Z"), inputs);
    }

    private static ImageId image(String digit) {
        return ImageId.parse(digit.repeat(64));
    }
}
