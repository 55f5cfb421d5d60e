package org.hiptriage.systemtests.faults.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiptriage.localstack.access.LocalIssuer;
import org.hiptriage.localstack.database.Database;
import org.hiptriage.localstack.database.Role;

/** Instances of the services, and what each is told. */
record Instances(
        Places places,
        Brokers brokers,
        Postgres postgres,
        Optional<RegistryNode> registry,
        LocalIssuer issuer,
        String trustedKey) {
    private static final int EACH = 2;
    private static final int TRIAGE_HEAP_MEBIBYTES = 192;
    private static final int NO_PART_OF_THE_WHOLE = 9;
    private static final String STATE = "SPRING_KAFKA_STREAMS_STATE_DIR";

    /** Two of each. */
    List<ServiceNode> pairs(Ports ports) {
        List<ServiceNode> services = new ArrayList<>();
        for (int number = 1; number <= EACH; number++) {
            services.add(service(Cluster.ASSESSMENT, number, ports.next(), 128, Map.of()));
            Path state = places.of("triage-state-" + number);
            services.add(service(
                    Cluster.TRIAGE, number, ports.next(), TRIAGE_HEAP_MEBIBYTES, Map.of(STATE, state.toString())));
            services.add(service(Cluster.NOTIFICATION, number, ports.next(), 160, database(number)));
        }
        return List.copyOf(services);
    }

    /** One more of a service, on this state directory. */
    ServiceNode another(String service, int port, Path state) {
        return service(service, NO_PART_OF_THE_WHOLE, port, TRIAGE_HEAP_MEBIBYTES, Map.of(STATE, state.toString()));
    }

    private ServiceNode service(String service, int number, int port, int heapMebibytes, Map<String, String> own) {
        var environment = new HashMap<>(own);
        environment.put("HIP_ACCESS_ISSUER", LocalIssuer.NAME);
        environment.put("HIP_ACCESS_KEY_FILE", issuer.publicKeyFile().toString());
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", number == 2 ? brokers.linked() : brokers.direct());
        if (!trustedKey.isEmpty()) {
            environment.put("HIP_KNOWLEDGEPACKS_TRUSTEDKEYS", trustedKey);
        }
        registry.ifPresent(node -> environment.put("HIP_SCHEMA_REGISTRY_URL", node.url()));
        String name = service + " " + number;
        return new ServiceNode(
                service,
                number,
                port,
                Path.of(own.getOrDefault(STATE, places.data().toString())),
                new Program(
                        name,
                        places.log(service + "-" + number),
                        places.serviceProgram(service, heapMebibytes),
                        environment,
                        places.formerProgram(service, heapMebibytes)));
    }

    private Map<String, String> database(int number) {
        return Map.ofEntries(
                Map.entry("HIP_DATABASE_HOST", "127.0.0.1"),
                Map.entry(
                        "HIP_DATABASE_PORT",
                        Integer.toString(number == 2 ? postgres.link().port() : postgres.port())),
                Map.entry("HIP_DATABASE_NAME", Database.DATABASE),
                Map.entry("HIP_DATABASE_USER", Role.SERVICE.user()),
                Map.entry("HIP_DATABASE_PASSWORD", postgres.password(Role.SERVICE)),
                Map.entry("HIP_DATABASE_MIGRATION_USER", Role.OWNER.user()),
                Map.entry("HIP_DATABASE_MIGRATION_PASSWORD", postgres.password(Role.OWNER)),
                // So soon that prompts nobody opens go to people while faults are on, and that no more come once all is
                // at rest.
                Map.entry("HIP_ESCALATION_REPEATAFTER", "20s"),
                Map.entry("HIP_WEBHOOKS_ALLOWHTTP", "true"),
                Map.entry("HIP_WEBHOOKS_ALLOWEDPRIVATENETWORKS", "127.0.0.0/8"));
    }
}
