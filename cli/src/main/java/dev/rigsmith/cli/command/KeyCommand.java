package dev.rigsmith.cli.command;

import dev.rigsmith.application.ExplainKey.Explanation;
import dev.rigsmith.cli.render.KeyView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rig key NAME} */
@Command(
        name = "key",
        description = "Tell the build key of a rig, and what changed since its last build.",
        footer = {"", "Nothing is built. The key is in the image's label dev.rigsmith.key."})
public final class KeyCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "A rig that is built.")
    private String name;

    @Option(names = "--explain", description = "Tell what the key is made of, and what changed.")
    private boolean explain;

    @Mixin
    private Paranoia paranoia;

    @Mixin
    private Output output;

    public KeyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Explanation explanation =
                paranoia.of(session.useCases().get()).explainKey().explain(name);
        if (output.isJson()) {
            session.screen().print(KeyView.json(explanation));
        } else if (explain) {
            KeyView.text(session.screen(), explanation);
        } else {
            session.screen().print(explanation.key().hex());
        }
        return ExitStatus.DONE;
    }
}
