package org.hiptriage.localstack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hiptriage.localstack.access.LocalIssuer;
import org.hiptriage.localstack.database.Database;
import org.hiptriage.localstack.database.Role;
import org.hiptriage.localstack.loopback.Port;
import org.hiptriage.localstack.registry.Registry;

/** The three services with the settings that tie them to this stack. */
final class Services {
    private final StackSettings settings;
    private final Path issuersKey;

    /**
     * The services of a stack.
     *
     * @param issuersKey the file with the public key by which they know tokens
     */
    Services(StackSettings settings, Path issuersKey) {
        this.settings = settings;
        this.issuersKey = issuersKey;
    }

    List<String> names() {
        return Stream.of(settings.assessment(), settings.triage(), settings.notification())
                .map(Port::purpose)
                .toList();
    }

    /** Those that need the broker only, and the database where it holds keys. */
    List<ServiceJvm> withoutDatabase(Database database) {
        Path state = settings.folders().of("triage-state");
        Map<String, String> keys = SealedStack.settings(settings, database, Role.KEYS);
        return List.of(
                new ServiceJvm(
                        settings.triage(),
                        192,
                        with(
                                settings.triage(),
                                Map.of(
                                        "SPRING_KAFKA_STREAMS_STATE_DIR", state.toString(),
                                        "HIP_RUNNER_PAGE_ORIGIN", pageOrigins(settings.assessment())),
                                keys)),
                new ServiceJvm(
                        settings.assessment(),
                        128,
                        with(
                                settings.assessment(),
                                Map.of(
                                        "HIP_RESULTS_BASE_URL", url(settings.notification()),
                                        "HIP_INTERVIEW_BASE_URL", url(settings.triage())),
                                keys)));
    }

    /** The one that needs the database as well. */
    ServiceJvm notification(Database database) {
        return new ServiceJvm(
                settings.notification(),
                160,
                with(
                        settings.notification(),
                        Map.ofEntries(
                                Map.entry("HIP_RUNNER_PAGE_ORIGIN", pageOrigins(settings.assessment())),
                                Map.entry("HIP_DATABASE_HOST", "127.0.0.1"),
                                Map.entry(
                                        "HIP_DATABASE_PORT",
                                        Integer.toString(settings.database().number())),
                                Map.entry("HIP_DATABASE_NAME", Database.DATABASE),
                                Map.entry("HIP_DATABASE_USER", Role.SERVICE.user()),
                                Map.entry("HIP_DATABASE_PASSWORD", database.password(Role.SERVICE)),
                                Map.entry("HIP_DATABASE_MIGRATION_USER", Role.OWNER.user()),
                                Map.entry("HIP_DATABASE_MIGRATION_PASSWORD", database.password(Role.OWNER)),
                                // Made there at the first start: subscriptions of browsers are bound to it.
                                Map.entry(
                                        "HIP_WEB_PUSH_KEY_FILE",
                                        settings.folders()
                                                .of("web-push-key.pem")
                                                .toString())),
                        SealedStack.settings(settings, database, Role.SERVICE)));
    }

    private static String pageOrigins(Port page) {
        String others = System.getenv().getOrDefault("HIP_RUNNER_PAGE_ORIGIN", "");
        String own = url(page) + ",http://localhost:" + page.number();
        return others.isEmpty() ? own : own + "," + others;
    }

    static String url(Port port) {
        return "http://127.0.0.1:" + port.number();
    }

    private Map<String, String> with(Port port, Map<String, String> own, Map<String, String> keys) {
        Map<String, String> environment = new HashMap<>(own);
        environment.putAll(keys);
        environment.put("HIP_ACCESS_ISSUER", LocalIssuer.NAME);
        environment.put("HIP_ACCESS_KEY_FILE", issuersKey.toString());
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(port.number()));
        environment.put(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + settings.kafka().number());
        settings.registry()
                .ifPresent(ports -> environment.put(
                        "HIP_SCHEMA_REGISTRY_URL", Registry.url(ports.http().number())));
        return environment;
    }
}
