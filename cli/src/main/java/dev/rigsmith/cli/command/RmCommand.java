package dev.rigsmith.cli.command;

import dev.rigsmith.application.RemoveRig;
import dev.rigsmith.cli.render.Json;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rig rm NAME…} */
@Command(
        name = "rm",
        description = "Remove the images of template rigs; the templates stay.",
        footer = {"", "`rig prep NAME` builds them again."})
public final class RmCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "Template rigs.")
    private List<String> names;

    @Option(names = "--dry-run", description = "Say what would be removed, and remove nothing.")
    private boolean dryRun;

    @Mixin
    private Output output;

    public RmCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        RemoveRig removing = session.useCases().get().removeRig();
        names.forEach(removing::plan);
        List<Removed> done = names.stream()
                .map(name -> new Removed(name, dryRun ? removing.plan(name) : removing.remove(name)))
                .toList();
        if (output.isJson()) {
            session.screen().print(json(done));
        } else {
            done.forEach(this::text);
        }
        return ExitStatus.DONE;
    }

    private void text(Removed rig) {
        if (rig.images().isEmpty()) {
            session.screen().say("`" + rig.name() + "` has no image here");
        }
        rig.images().forEach(image -> session.screen().print((dryRun ? "would remove " : "removed ") + image));
    }

    private static String json(List<Removed> rigs) {
        return Json.text(json -> json.array(rigs, (fields, rig) -> {
            fields.field("name", rig.name());
            fields.texts(
                    "images",
                    rig.images().stream().map(ImageReference::toString).toList());
        }));
    }

    /** A rig and the names of images that were taken away. */
    private record Removed(String name, List<ImageReference> images) {}
}
