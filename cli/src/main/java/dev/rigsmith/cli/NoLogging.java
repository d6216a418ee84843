package dev.rigsmith.cli;

import java.util.ResourceBundle;

/**
 * Where Java's own log messages go: nowhere, since the program tells its users what happens by itself. Named in
 * {@code META-INF/services}, where Java looks before it starts the first process, so that it sets up none of its own.
 */
public final class NoLogging extends System.LoggerFinder {

    @Override
    public System.Logger getLogger(String name, Module module) {
        return new Silent(name);
    }

    private record Silent(String name) implements System.Logger {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean isLoggable(Level level) {
            return false;
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {}

        @Override
        public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {}
    }
}
