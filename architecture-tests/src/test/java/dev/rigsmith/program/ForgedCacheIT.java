package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever stands in the place of a shared build without being it is not used, leaves nothing behind, and is replaced. */
class ForgedCacheIT {

    @RegisterExtension
    static final Workbench HERE = new Workbench();

    @RegisterExtension
    static final Workbench THERE = new Workbench();

    private static TwoMachines machines;

    @BeforeAll
    static void start() {
        machines = TwoMachines.sharing(HERE, THERE, HERE.engines().startRegistry());
    }

    @ParameterizedTest
    @EnumSource
    void is_not_used_and_replaced(Forgery forgery) {
        machines.project("content of " + forgery + "\n");
        Json built = TwoMachines.build(HERE, "--push", "dev").get("dev");
        String forged = forgery.spoil(machines, built);

        Ended ended = THERE.rig("build", "--push", "--format=json", "dev");

        Json rig = ended.json().only();
        assertThat(rig.text("outcome")).isEqualTo("built");
        assertThat(rig.text("key")).isEqualTo(built.text("key"));
        assertThat(TwoMachines.warnings(ended))
                .hasSize(1)
                .allMatch(line -> line.contains(Forgery.entry(machines, built) + "` of the shared cache is not used"));
        if (forgery == Forgery.WITHOUT_CONFIGURATION) {
            assertThat(ended.err()).contains("parts of it are not there");
        }
        requireNoTrace(forged);
        HERE.rig("rm", "--force", "dev", "top").expect(0);
        Json again = TwoMachines.build(HERE, "dev").get("dev");
        assertThat(again.text("outcome")).isEqualTo("pulled");
        assertThat(again.text("imageId")).isEqualTo(rig.text("imageId"));
    }

    private static void requireNoTrace(String forged) {
        assertThat(THERE.engines()
                        .run("podman", "images", "--all", "--digests", "--format={{.Repository}} {{.Digest}}"))
                .doesNotContain(machines.cache());
        if (!forged.isEmpty()) {
            assertThat(TwoMachines.names(THERE, forged)).isEmpty();
            assertThat(THERE.calls().of("podman pull")).noneMatch(line -> line.contains(machines.cache()));
        }
    }
}
