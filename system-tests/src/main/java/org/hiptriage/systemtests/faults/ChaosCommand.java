package org.hiptriage.systemtests.faults;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.hiptriage.localstack.process.StackFailure;
import org.hiptriage.systemtests.faults.injection.Faults;
import org.hiptriage.systemtests.faults.report.ReliabilityPage;
import org.hiptriage.systemtests.faults.report.RunReport;

/** {@code ./run chaos}: exit status 1 where the promise was broken. */
public final class ChaosCommand {
    private static final int BROKEN = 1;
    private static final int WRONG_USAGE = 2;

    private ChaosCommand() {}

    /** Options as {@link ChaosOptions#USAGE} has them. */
    public static void main(String[] arguments) throws SQLException {
        if (List.of(arguments).contains("--list")) {
            Faults.all(
                            List.of(arguments).contains("--registry"),
                            List.of(arguments).contains("--former"))
                    .forEach(fault -> System.out.println(fault.name()
                            + fault.missing()
                                    .map(lacks -> "  (skipped here: " + lacks + ")")
                                    .orElse("")));
            return;
        }
        ChaosOptions options;
        try {
            options = ChaosOptions.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(ChaosOptions.USAGE);
            System.exit(WRONG_USAGE);
            return;
        }
        if (!options.table().isEmpty()) {
            ReliabilityPage.update(
                    options.table().get(0),
                    options.table().subList(1, options.table().size()));
            return;
        }
        try {
            RunReport report = new ChaosRun(root(), options).run();
            // Threads of clients that wait for nobody any more must not keep it alive.
            System.exit(report.violations().isEmpty() ? 0 : BROKEN);
        } catch (StackFailure e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_USAGE);
        }
    }

    /** ROOT/system-tests/target/system-tests.jar is where this is. */
    public static Path root() {
        try {
            return Path.of(ChaosCommand.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolve("../../..")
                    .normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
