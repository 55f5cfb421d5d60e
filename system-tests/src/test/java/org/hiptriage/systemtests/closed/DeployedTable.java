package org.hiptriage.systemtests.closed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.hiptriage.systemtests.stack.Repository;

/** The two tables that operators apply, read independently of the script that applies them. */
final class DeployedTable {
    /** The memory of triage-service, the one topic that no service creates by itself. */
    static final String MEMORY = "triage-service-runner-history-changelog";

    private static final Set<AclOperation> IMPLY_DESCRIBE =
            EnumSet.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DELETE, AclOperation.ALTER);

    private DeployedTable() {}

    /** One row of the table of rights. */
    record Right(String principal, Set<AclOperation> operations, String resource, String pattern, List<String> names) {}

    /** One row of the table of topics. */
    record Made(String topic, int partitions, Map<String, String> settings) {}

    static List<Right> rights() {
        return rows("acls")
                .map(row -> new Right(
                        row[0],
                        Stream.of(row[1].split(",", -1))
                                .map(DeployedTable::operation)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AclOperation.class))),
                        row[2],
                        row[3],
                        List.of(row[4].split(",", -1))))
                .toList();
    }

    static List<Made> topics() {
        return rows("topics")
                .map(row -> new Made(
                        row[0],
                        Integer.parseInt(row[1]),
                        Stream.of(row[2].split(",", -1))
                                .map(setting -> setting.split("=", 2))
                                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]))))
                .toList();
    }

    /** What a principal may do with each topic by the table, what follows from it included; topics it may do nothing with are left out. */
    static Map<String, Set<AclOperation>> ofTopics(String principal) {
        var allowed = new TreeMap<String, Set<AclOperation>>();
        for (Right right : rights()) {
            if (right.principal().equals(principal) && right.resource().equals("topic")) {
                for (String topic : right.names()) {
                    Set<AclOperation> operations =
                            allowed.computeIfAbsent(topic, name -> EnumSet.noneOf(AclOperation.class));
                    operations.addAll(right.operations());
                    if (right.operations().stream().anyMatch(IMPLY_DESCRIBE::contains)) {
                        operations.add(AclOperation.DESCRIBE);
                    }
                }
            }
        }
        return allowed;
    }

    private static AclOperation operation(String name) {
        return Arrays.stream(AclOperation.values())
                .collect(Collectors.toMap(each -> each.name().replace("_", ""), Function.identity()))
                .getOrDefault(name.toUpperCase(java.util.Locale.ROOT), AclOperation.UNKNOWN);
    }

    private static Stream<String[]> rows(String table) {
        Path file = Repository.file("deploy/kafka").resolve(table);
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .map(line -> line.split("\\s+", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
