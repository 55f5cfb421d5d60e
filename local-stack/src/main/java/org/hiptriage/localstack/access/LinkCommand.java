package org.hiptriage.localstack.access;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.hiptriage.localstack.process.Folders;
import org.hiptriage.localstack.process.StackFailure;

/** {@code ./run link}: a new link with a token, for a runner's page, for the board or for the knowledge page. */
public final class LinkCommand {
    private static final int FAILED = 1;
    private static final String BOARD = "--board";
    private static final String KNOWLEDGE = "--knowledge";

    private LinkCommand() {}

    /** Prints it; exit status 1 where the stack's key can not be read or made. */
    public static void main(String[] arguments) {
        try {
            System.out.println(link(arguments[0], System.getenv()));
        } catch (StackFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(FAILED);
        }
    }

    private static String link(String whose, Map<String, String> environment) {
        var folders = new Folders(
                Path.of(environment.getOrDefault("HIP_DATA_DIR", ".data")).toAbsolutePath());
        var links = new Links(
                "http://127.0.0.1:" + port(environment, "HIP_ASSESSMENT_PORT", "8081"),
                "http://127.0.0.1:" + port(environment, "HIP_TRIAGE_PORT", "8082"),
                "http://127.0.0.1:" + port(environment, "HIP_NOTIFICATION_PORT", "8083"),
                LocalIssuer.of(folders, Clock.systemUTC()));
        return switch (whose) {
            case BOARD -> links.alertBoard();
            case KNOWLEDGE -> links.knowledgePage();
            default -> links.runnersPage(whose);
        };
    }

    private static String port(Map<String, String> environment, String name, String preset) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() ? preset : value.strip();
    }
}
