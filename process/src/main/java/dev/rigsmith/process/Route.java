package dev.rigsmith.process;

import dev.rigsmith.domain.error.EngineException;
import java.util.List;
import java.util.Map;

/** Where programs do their work: here, or in a service that they reach. */
public interface Route {

    /** Programs work here, and nothing is asked of them but what they are told. */
    Route HERE = new Route() {
        @Override
        public Map<String, String> environment(Map<String, String> inherited) {
            return inherited;
        }

        @Override
        public List<String> command(List<String> command) {
            return command;
        }

        @Override
        public void before(Invocation invocation) {}

        @Override
        public void after(Finished finished) {}
    };

    /** The environment that programs inherit, of which the way there may need something else. */
    Map<String, String> environment(Map<String, String> inherited);

    /** A command with the options that lead there. */
    List<String> command(List<String> command);

    /**
     * Is told of each program before it starts.
     *
     * @param invocation with its command as {@link #command} gives it
     * @throws EngineException when it would not work there, or nobody is there
     */
    void before(Invocation invocation);

    /**
     * Is told of each program that ended.
     *
     * @throws EngineException when it ended because nobody was there
     */
    void after(Finished finished);
}
