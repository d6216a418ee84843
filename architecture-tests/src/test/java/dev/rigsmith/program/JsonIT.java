package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fields that programs read. */
class JsonIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    @BeforeAll
    static void rigs() {
        BENCH.small("small");
        BENCH.prep("small");
        BENCH.template("bad", "# rigsmith-check: echo one; exit 3\nFROM " + Workbench.BASE + "\nENV A=1\n");
        BENCH.template("broken", "FROM a\nSPAM b\n");
    }

    @Test
    void prep_gives_an_array() {
        Json json = BENCH.prep("small");
        assertThat(json.fields()).contains("name", "kind", "image", "imageId", "key", "outcome", "changes");
        assertThat(json.text("kind")).isEqualTo("template");
        assertThat(json.text("image")).isEqualTo(Workbench.latest("small"));
        assertThat(json.text("imageId")).isEqualTo(BENCH.id(Workbench.latest("small")));
        assertThat(json.text("key")).matches("[0-9a-f]{64}");
        assertThat(json.get("changes").elements()).isEmpty();
        assertThat(BENCH.rig("prep", "--format=json", Workbench.BASE)
                        .json()
                        .only()
                        .text("outcome"))
                .isEqualTo("unchanged");
    }

    @Test
    void prep_tells_failures_in_the_array_and_as_an_error() {
        Ended ended = BENCH.rig("prep", "--format=json", "small", "broken").expect(1);
        List<Json> rigs = Json.parse(ended.out()).elements();
        assertThat(rigs).extracting(rig -> rig.text("outcome")).containsExactly("hit", "failed");
        assertThat(rigs.get(1).text("name")).isEqualTo("broken");
        assertError(Json.parse(ended.err()), "invalid-containerfile");
    }

    private static void assertError(Json error, String id) {
        assertThat(error.fields()).startsWith("error", "message", "remedy");
        assertThat(error.text("error")).isEqualTo(id);
        assertThat(error.text("message")).isNotBlank();
        assertThat(error.text("remedy")).isNotBlank();
    }

    @Test
    void info_gives_what_resolve_gives_and_the_image() {
        Json json = BENCH.rig("info", "--format=json", "small").json();
        assertThat(json.fields())
                .contains("name", "kind", "image", "action", "status", "source", "containerfile")
                .contains("labels", "mcp", "size", "created", "parent", "ancestors", "checks");
        assertThat(json.text("status")).isEqualTo("ready");
        assertThat(json.get("labels").text("dev.rigsmith.name")).isEqualTo("small");
        assertThat(json.get("labels").text("dev.rigsmith.kind")).isEqualTo("template");
        assertThat(json.get("labels").text("dev.rigsmith.key-scheme")).isEqualTo("2");
        assertThat(json.get("labels").text("dev.rigsmith.key"))
                .isEqualTo(BENCH.prep("small").text("key"));
        assertThat(json.get("labels").text("org.opencontainers.image.base.name"))
                .isEqualTo(Workbench.BASE);
        assertThat(json.get("labels").text("org.opencontainers.image.base.digest"))
                .startsWith("sha256:");
        assertThat((Long) json.get("size").value()).isPositive();
        assertThat(json.text("created")).matches("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z");
        assertThat(json.text("parent")).isEqualTo(Workbench.BASE);
        assertThat(json.get("checks").elements()).hasSize(2);
    }

    @Test
    void info_of_what_is_not_here_has_the_same_fields() {
        BENCH.template("absent", Workbench.SMALL);
        Json present = BENCH.rig("info", "--format=json", "small").json();
        Json absent = BENCH.rig("info", "--format=json", "absent").json();
        assertThat(absent.fields()).isEqualTo(present.fields());
        assertThat(absent.text("status")).isEqualTo("unprepared");
        assertThat(absent.text("created")).isEqualTo(Json.NULL);
    }

    @Test
    void check_tells_each_check() {
        Json json = BENCH.rig("check", "--format=json", "small").json();
        assertThat(json.get("passed").value()).isEqualTo(true);
        assertThat(json.get("checks").elements()).hasSize(2).allSatisfy(check -> {
            assertThat(check.fields()).contains("command", "status", "passed");
            assertThat(check.get("status").value()).isEqualTo(0L);
        });
    }

    @Test
    void a_failed_check_is_an_answer() {
        BENCH.engines().run("podman", "tag", Workbench.BASE, Workbench.latest("bad"));
        Ended ended = BENCH.rig("check", "--format=json", "bad").expect(1);
        Json check = Json.parse(ended.out()).get("checks").only();
        assertThat(check.get("status").value()).isEqualTo(3L);
        assertThat(check.get("passed").value()).isEqualTo(false);
        assertThat(check.get("output").only().value()).isEqualTo("one");
        assertThat(ended.err()).isEmpty();
        assertThat(BENCH.rig("check", "bad").expect(1).out()).contains("✗ echo one; exit 3", "status 3", "    one");
    }

    @Test
    void rm_tells_what_it_removed() {
        BENCH.small("rid");
        String key = BENCH.prep("rid").text("key").substring(0, 32);
        Json json = BENCH.rig("rm", "--force", "--format=json", "rid").json().only();
        assertThat(json.text("name")).isEqualTo("rid");
        assertThat(json.get("images").elements())
                .extracting(Json::value)
                .containsExactlyInAnyOrder(Workbench.latest("rid"), "localhost/rig/template/rid:" + key);
    }

    @Test
    void a_dry_run_tells_argument_lists() {
        BENCH.template("planned", "FROM " + Workbench.BASE + "\nENV P=1\n");
        Json json = BENCH.rig("prep", "--dry-run", "--format=json", "planned")
                .json()
                .only();
        assertThat(json.text("name")).isEqualTo("planned");
        assertThat(json.get("commands").elements())
                .extracting(command -> command.get("argv").elements().get(0).value()
                        + " "
                        + command.get("argv").elements().get(1).value())
                .containsExactly("buildah build", "podman tag", "podman tag", "podman rmi");
    }

    @ParameterizedTest
    @CsvSource({
        "info nonsense-name, 1, unknown-rig",
        "rm nonsense-name, 1, unknown-rig",
        "check broken, 1, missing-image",
        "rm localhost/sandbox/busybox:1, 1, not-removable",
        "resolve A_B, 2, invalid-reference",
        "info --nonsense small, 2, usage",
        "check, 2, usage",
    })
    void errors_are_json_too_and_nothing_is_printed(String line, int status, String id) {
        Ended ended = BENCH.rig((line + " --format=json").split(" ")).expect(status);
        assertThat(ended.out()).isEmpty();
        assertError(Json.parse(ended.err()), id);
    }
}
