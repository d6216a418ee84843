package dev.rigsmith.adapters.fs.project;

import dev.rigsmith.adapters.fs.yaml.YamlMapping;
import dev.rigsmith.adapters.fs.yaml.YamlValue;
import dev.rigsmith.domain.project.DeclaredRig;
import dev.rigsmith.domain.project.McpServer;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** One rig: {@code build} or {@code image}, {@code checks} and {@code mcp}. */
final class RigForm {

    private final BuildForm buildForm;

    RigForm(BuildForm buildForm) {
        this.buildForm = buildForm;
    }

    /** @param rigs the mapping that the rig is in, for problems with the rig as a whole */
    Optional<DeclaredRig> read(String name, YamlValue value, YamlMapping rigs) {
        if (!value.isMapping() && !value.isNothing()) {
            value.mapping();
            return Optional.empty();
        }
        String where = "rigs." + name;
        YamlMapping rig = value.mapping().onlyIn(where, "build", "image", "checks", "mcp");
        requireOne(name, rig, rigs);
        List<String> checks = rig.get("checks").map(RigForm::checks).orElse(List.of());
        SortedMap<String, McpServer> mcp = McpForm.read(rig.get("mcp"), where + ".mcp");
        Optional<DeclaredRig> built = rig.get("build")
                .flatMap(build -> buildForm.read(build, where + ".build"))
                .map(build -> new DeclaredRig.Built(build, checks, mcp));
        Optional<DeclaredRig> published = rig.get("image")
                .flatMap(image -> Texts.word(image, ImageReference::parse))
                .map(image -> new DeclaredRig.Published(image, checks, mcp));
        return built.or(() -> published);
    }

    private static void requireOne(String name, YamlMapping rig, YamlMapping rigs) {
        boolean built = rig.get("build").isPresent();
        boolean published = rig.get("image").isPresent();
        if (built && published) {
            rig.problem("image", "rig `" + name + "` has both `build` and `image`", "keep one of them");
        } else if (!built && !published) {
            rigs.problem(name, "rig `" + name + "` has neither `build` nor `image`", "give it one of them");
        }
    }

    private static List<String> checks(YamlValue value) {
        return value.list().stream()
                .flatMap(check -> Texts.some(check).stream())
                .toList();
    }
}
