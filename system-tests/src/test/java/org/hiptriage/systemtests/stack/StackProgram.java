package org.hiptriage.systemtests.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a stack is started: both ways take the same variables, keep to the same ports and end at the same signal. */
enum StackProgram {
    /** By {@code ./run}. */
    RUN {
        @Override
        List<String> start() {
            return List.of(Repository.file("run").toString());
        }

        @Override
        void writeTokens(Path data, Map<String, String> environment) {
            // ./run has written them itself.
        }

        @Override
        void remove(Map<String, String> environment) {}
    },

    /** By {@code docker compose up}; images are taken as they are there, and built where they are not. */
    COMPOSE {
        @Override
        List<String> start() {
            return compose("up", "--no-log-prefix");
        }

        @Override
        void writeTokens(Path data, Map<String, String> environment) {
            Tokens.write(data, compose("run", "--rm", "issuer", "/issuer/keys"), environment);
        }

        @Override
        void remove(Map<String, String> environment) throws IOException, InterruptedException {
            var builder = new ProcessBuilder(compose("down", "--volumes"));
            builder.environment().putAll(environment);
            int code = builder.inheritIO().start().waitFor();
            if (code != 0) {
                throw new AssertionError("docker compose down ended with " + code);
            }
        }

        private static List<String> compose(String... arguments) {
            var command = new ArrayList<>(List.of(
                    "docker",
                    "compose",
                    "--file",
                    Repository.file("docker-compose.yml").toString()));
            command.addAll(List.of(arguments));
            return command;
        }
    };

    /** What {@code -Dhip.test.stack} says: {@code run}, as it is without it, or {@code compose}. */
    static StackProgram ofThisBuild() {
        return valueOf(System.getProperty("hip.test.stack", "run").toUpperCase(Locale.ROOT));
    }

    /** The command that runs for as long as the stack does. */
    abstract List<String> start();

    /** Writes the tokens of a stack that runs to where {@link Tokens} looks for them. */
    abstract void writeTokens(Path data, Map<String, String> environment);

    /** Leaves nothing behind of a stack that was stopped. */
    abstract void remove(Map<String, String> environment) throws IOException, InterruptedException;
}
