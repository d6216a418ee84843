package dev.rigsmith.cli.command;

import dev.rigsmith.application.ExplainKey;
import dev.rigsmith.application.ExplainOutrigKey;
import dev.rigsmith.application.UseCases;
import dev.rigsmith.cli.render.KeyView;
import dev.rigsmith.cli.render.OutrigKeyView;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rig key NAME} */
@Command(
        name = "key",
        description = "Tell the build key of a rig, and what changed since its last build.",
        footer = {"", "Nothing is built. The key is in the image's label dev.rigsmith.key."})
public final class KeyCommand implements PlainWords {

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "A rig that is built.")
    private String name;

    @Option(names = "--explain", description = "Tell what the key is made of, and what changed.")
    private boolean explain;

    @Option(
            names = "--scheme",
            paramLabel = "SCHEME",
            converter = Scheme.Converter.class,
            description = "Whose key: rigsmith's, or that of outrig 0.1.0, to find images which it built.")
    private Scheme scheme = Scheme.RIGSMITH;

    @Mixin
    private Locking locking = new Locking();

    @Mixin
    private Paranoia paranoia = new Paranoia();

    @Mixin
    private Output output = new Output();

    public KeyCommand(Session session) {
        this.session = session;
    }

    @Override
    public boolean take(List<String> words) {
        name = words.isEmpty() ? "" : words.get(0);
        return words.size() == 1;
    }

    @Override
    public boolean takeOption(String option) {
        return output.take(option);
    }

    @Override
    public Integer call() {
        switch (scheme) {
            case RIGSMITH -> {
                UseCases useCases = paranoia.of(session.useCases().get());
                locking.check(useCases.checkLock(), List.of(name), session.screen());
                own(useCases.explainKey().explain(name));
            }
            case OUTRIG -> foreign(session.useCases().get().explainOutrigKey().explain(name));
        }
        return ExitStatus.DONE;
    }

    private void own(ExplainKey.Explanation explanation) {
        if (output.isJson()) {
            session.screen().print(KeyView.json(explanation));
        } else if (explain) {
            KeyView.text(session.screen(), explanation);
        } else {
            session.screen().print(explanation.key().hex());
        }
    }

    private void foreign(ExplainOutrigKey.Explanation explanation) {
        OutrigKeyView.warn(session.screen());
        if (output.isJson()) {
            session.screen().print(OutrigKeyView.json(explanation));
        } else if (explain) {
            OutrigKeyView.text(session.screen(), explanation);
        } else {
            session.screen().print(explanation.key().hex());
        }
    }
}
