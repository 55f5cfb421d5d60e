package org.hiptriage.notification.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hiptriage.edge.testing.TestIssuer;
import org.hiptriage.notification.NotificationApplication;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Owner;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** The service with its database and its broker, as a test sees it: topics in, HTTP out. */
public final class NotificationStack {
    private static @Nullable NotificationStack shared;

    private final Postgres postgres = Postgres.started();
    private final Broker broker = Broker.started();
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers(), "linger.ms", 0, "max.request.size", 2_000_000),
            new StringSerializer(),
            new ByteArraySerializer());
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final ConfigurableApplicationContext application;

    private NotificationStack(Consumer<GenericApplicationContext> beans, String... settings) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            for (Owner owner : List.of(Owner.ASSESSMENT_SERVICE, Owner.TRIAGE_SERVICE)) {
                admin.createTopics(Topics.toCreateBy(owner)).all().get(30, TimeUnit.SECONDS);
            }
        }
        port = FreePort.find();
        application = start(port, beans, settings);
        Await.until(() -> {
            if (get("/actuator/health/readiness").statusCode() != 200) {
                throw new AssertionError(get("/actuator/health/readiness").body());
            }
        });
    }

    /** The one that all tests share: each uses runners of its own. */
    public static synchronized NotificationStack shared() {
        if (shared == null) {
            try {
                shared = new NotificationStack(context -> {});
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        return shared;
    }

    /** One with a database and a broker of its own, with these beans added and these settings. */
    public static NotificationStack own(Consumer<GenericApplicationContext> beans, String... settings) {
        try {
            return new NotificationStack(beans, settings);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every method and path under {@code /api} that is mapped, as the framework knows it. */
    public Set<String> mapped() {
        return application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(info -> info.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> info.getPatternsCondition().getPatterns().stream()
                                .map(path -> method.name().toLowerCase(Locale.ROOT) + " " + path.getPatternString())))
                .filter(mapped -> mapped.matches("\\w+ /(api|fhir|cds-services)(/.*)?"))
                .collect(Collectors.toSet());
    }

    /** Starts one more instance of the service beside the first, with these beans added and these settings. */
    public ConfigurableApplicationContext start(
            int atPort, Consumer<GenericApplicationContext> beans, String... settings) {
        var service = new SpringApplication(NotificationApplication.class);
        service.addInitializers(context -> {
            beans.accept((GenericApplicationContext) context);
            // Else an instance that ends takes the sockets of all others in this JVM with it.
            ((GenericApplicationContext) context)
                    .registerBean(ReactorResourceFactory.class, NotificationStack::ownSockets);
        });
        return service.run(Stream.of(
                        Stream.of(
                                "--server.port=" + atPort,
                                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                                "--hip.database.port=" + postgres.port(),
                                "--hip.database.name=" + postgres.database(),
                                "--hip.database.user=" + Postgres.SERVICE,
                                "--hip.database.migration-user=" + Postgres.OWNER,
                                "--hip.stream.heartbeat=2s"),
                        Stream.of(TestIssuer.shared().settings()),
                        Stream.of(settings))
                .flatMap(some -> some)
                .toArray(String[]::new));
    }

    private static ReactorResourceFactory ownSockets() {
        var sockets = new ReactorResourceFactory();
        sockets.setUseGlobalResources(false);
        return sockets;
    }

    /** Publishes an event under its runner's id and waits for the broker. */
    public <V extends SpecificRecord> void publish(Topic<V> topic, String runnerId, V event) {
        publishRaw(topic.name(), runnerId, EventSerde.of(topic.value()).write(event));
    }

    /** Publishes these bytes and waits for the broker. */
    public void publishRaw(String topic, @Nullable String key, byte @Nullable [] value) {
        try {
            producer.send(new ProducerRecord<>(topic, key, value)).get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Publishes all of these under one key and waits for the broker. */
    public void publishAll(String topic, String key, List<byte[]> values) {
        try {
            List<Future<?>> sent = new ArrayList<>();
            values.forEach(value -> sent.add(producer.send(new ProducerRecord<>(topic, key, value))));
            for (Future<?> each : sent) {
                each.get(30, TimeUnit.SECONDS);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the service answers to a GET, given as name and value alternately. */
    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** What the service answers to a POST without a body. */
    public HttpResponse<String> post(String path) {
        return send(HttpRequest.newBuilder(uri(path))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** What the service answers to this request, which has a platform's token where it brings none. */
    public HttpResponse<String> send(HttpRequest request) {
        return sendAsItIs(TestIssuer.shared().signed(request));
    }

    /** What the service answers to this request, which brings its own token or none. */
    public HttpResponse<String> sendAsItIs(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address of this path at the service. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The database under the service. */
    public Postgres postgres() {
        return postgres;
    }

    /** The broker under the service. */
    public Broker broker() {
        return broker;
    }

    /** The service's own beans. */
    public ConfigurableApplicationContext application() {
        return application;
    }
}
