package org.hiptriage.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.hiptriage.localstack.database.Database;
import org.hiptriage.localstack.database.Role;
import org.hiptriage.localstack.process.JavaCommand;
import org.hiptriage.localstack.process.StackFailure;

/** A stack whose topics hold health data sealed only. */
final class SealedStack {
    private static final String COMMAND = "org.hiptriage.sealing.key.KeysetCommand";

    private SealedStack() {}

    /** The settings by which a service seals, as this role of the database; none where nothing is sealed. */
    static Map<String, String> settings(StackSettings stack, Database database, Role role) {
        if (!stack.isSealed()) {
            return Map.of();
        }
        var settings = new HashMap<>(Map.of(
                "HIP_SEALING_ENABLED", "true",
                "HIP_SEALING_MASTERKEYSET", masterKeyset(stack).toString(),
                "HIP_SEALING_DATABASEURL",
                        "jdbc:postgresql://127.0.0.1:" + stack.database().number() + "/" + Database.DATABASE,
                "HIP_SEALING_DATABASEUSER", role.user(),
                "HIP_SEALING_DATABASEPASSWORD", database.password(role)));
        if (role == Role.SERVICE) {
            settings.put("HIP_SEALING_TABLES_USER", Role.OWNER.user());
            settings.put("HIP_SEALING_TABLES_PASSWORD", database.password(Role.OWNER));
            settings.put("HIP_SEALING_TABLES_OTHERROLES", Role.KEYS.user());
        }
        return settings;
    }

    /** Makes the master key at the first start; what is sealed in the topics is lost without it. */
    static void prepare(StackSettings stack) {
        Path keyset = masterKeyset(stack);
        if (!stack.isSealed() || Files.exists(keyset)) {
            return;
        }
        // The library that makes it is the services' own.
        var command = JavaCommand.withHeap(64)
                .add("-cp")
                .add(stack.serviceJar(stack.assessment().purpose()).toString())
                .add(COMMAND)
                .add("new")
                .add(keyset.toString());
        try {
            Files.createDirectories(stack.folders().data());
            int status =
                    new ProcessBuilder(command.toList()).inheritIO().start().waitFor();
            if (status != 0) {
                throw new StackFailure("The master key could not be made in " + keyset);
            }
        } catch (IOException e) {
            throw new StackFailure("The master key could not be made in " + keyset, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while the master key was made", e);
        }
    }

    private static Path masterKeyset(StackSettings stack) {
        return stack.folders().of("master-keyset.json");
    }
}
