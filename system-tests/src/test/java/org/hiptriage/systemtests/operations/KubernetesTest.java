package org.hiptriage.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.systemtests.docs.Documented;
import org.hiptriage.systemtests.stack.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the manifests say, held against the model of Kubernetes, the images, the code and the pages of the services. */
class KubernetesTest {
    private static final Pattern USER = Pattern.compile("(?m)^USER (\\d+):(\\d+)$");

    @Test
    void kubernetes_knows_each_field_and_kustomize_each_file() {
        assertThat(Manifests.all()).hasSizeGreaterThan(15);
        assertThat(Manifests.files().map(file -> (Object) file.getFileName().toString()))
                .hasSameElementsAs(
                        (List<?>) Yamls.at(Yamls.read(Manifests.BASE.resolve("kustomization.yaml")), "resources"));
        assertThat(Manifests.all())
                .extracting(each -> each.getKind() + " " + each.getMetadata().getName())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_misspelt_field_would_be_refused() {
        Map<String, Object> misspelt = new LinkedHashMap<>(
                Map.of("apiVersion", "apps/v1", "kind", "Deployment", "spec", Map.of("replica", 2)));

        assertThatThrownBy(() -> Manifests.read(misspelt)).hasMessageContaining("replica");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessment-service", "triage-service", "notification-service"})
    void image_port_and_memory_are_those_of_the_compose_file(String service) {
        Container container = container(service);
        Object compose = Yamls.at(Yamls.read(Repository.file("docker-compose.yml")), "services", service);

        assertThat(container.getImage()).isEqualTo(Yamls.at(compose, "image"));
        String memory = String.valueOf(Yamls.at(compose, "mem_limit")).replace("m", "Mi");
        assertThat(container.getResources().getLimits()).containsEntry("memory", new Quantity(memory));
        assertThat(container.getPorts())
                .extracting(ContainerPort::getContainerPort)
                .containsExactly(Documented.port(service));
        assertThat(Manifests.of(Service.class, service).getSpec().getPorts())
                .singleElement()
                .satisfies(port -> {
                    assertThat(port.getPort()).isEqualTo(Documented.port(service));
                    assertThat(port.getTargetPort().getStrVal()).isEqualTo("http");
                });
        assertThat(template(service).getMetadata().getAnnotations())
                .containsEntry("prometheus.io/port", String.valueOf(Documented.port(service)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessment-service", "triage-service", "notification-service"})
    void each_setting_is_one_that_the_service_has(String service) {
        List<String> settings =
                Documented.settings(service).stream().map(KubernetesTest::plain).toList();
        Container container = container(service);
        Stream<String> fromMaps = container.getEnvFrom().stream()
                .flatMap(from ->
                        Manifests.of(ConfigMap.class, from.getConfigMapRef().getName()).getData().keySet().stream());
        List<String> given = Stream.concat(fromMaps, container.getEnv().stream().map(EnvVar::getName))
                .filter(name -> !name.equals("SPRING_CONFIG_IMPORT"))
                .toList();

        assertThat(given).isNotEmpty().allSatisfy(name -> assertThat(settings).contains(plain(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessment-service", "triage-service", "notification-service"})
    void probes_ask_for_health_as_the_service_serves_it(String service) {
        Container container = container(service);

        assertThat(path(container.getLivenessProbe())).isEqualTo("/actuator/health/liveness");
        assertThat(path(container.getStartupProbe())).isEqualTo("/actuator/health/liveness");
        assertThat(path(container.getReadinessProbe())).isEqualTo("/actuator/health/readiness");
        assertThat(Documented.page(service)).contains("/actuator/health/").contains("/actuator/prometheus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessment-service", "triage-service", "notification-service"})
    void nothing_runs_as_root_or_writes_where_it_need_not(String service) throws IOException {
        PodTemplateSpec template = template(service);
        var pod = template.getSpec().getSecurityContext();
        var container = container(service).getSecurityContext();
        var user = USER.matcher(Files.readString(Repository.file(service + "/Dockerfile")))
                .results()
                .findFirst()
                .orElseThrow();

        assertThat(pod.getRunAsNonRoot()).isTrue();
        assertThat(pod.getRunAsUser()).isEqualTo(Long.valueOf(user.group(1)));
        assertThat(pod.getRunAsGroup()).isEqualTo(Long.valueOf(user.group(2)));
        assertThat(pod.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(container.getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(template.getSpec().getAutomountServiceAccountToken()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessment-service", "triage-service", "notification-service"})
    void a_stop_has_the_time_that_the_service_takes(String service) {
        long phase = Long.parseLong(Documented.preset(service, "spring.lifecycle.timeout-per-shutdown-phase")
                .replace("s", ""));
        long pause = container(service).getLifecycle().getPreStop().getSleep().getSeconds();

        assertThat(template(service).getSpec().getTerminationGracePeriodSeconds())
                .isGreaterThan(pause + 2 * phase);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessment-service", "triage-service", "notification-service"})
    void disruptions_and_scaling_are_of_the_pods_that_there_are(String service) {
        Map<String, String> labels = Map.of("app.kubernetes.io/name", service);
        var autoscaler = Manifests.of(HorizontalPodAutoscaler.class, service).getSpec();

        assertThat(template(service).getMetadata().getLabels()).isEqualTo(labels);
        assertThat(Manifests.of(Service.class, service).getSpec().getSelector()).isEqualTo(labels);
        assertThat(Manifests.of(PodDisruptionBudget.class, service)
                        .getSpec()
                        .getSelector()
                        .getMatchLabels())
                .isEqualTo(labels);
        assertThat(autoscaler.getScaleTargetRef().getKind())
                .isEqualTo(workload(service).getKind());
        assertThat(autoscaler.getMinReplicas()).isGreaterThanOrEqualTo(2);
        if (!service.equals("assessment-service")) {
            assertThat(autoscaler.getMaxReplicas())
                    .as("more than the partitions of a topic have nothing to do")
                    .isLessThanOrEqualTo(Topics.SYMPTOM_EVENTS.partitions());
            assertThat(autoscaler.getMetrics()).isNotEmpty().allSatisfy(metric -> {
                var asked = metric.getExternal().getMetric();
                assertThat(Documented.metrics("notification-service")).containsKey(asked.getName());
                assertThat(asked.getSelector().getMatchLabels()).containsEntry("reader", service);
                assertThat(Topics.all())
                        .anyMatch(topic -> topic.name()
                                .equals(asked.getSelector().getMatchLabels().get("topic")));
            });
        }
    }

    @Test
    void the_network_lets_in_what_is_served_and_nothing_else() {
        assertThat(Manifests.of(NetworkPolicy.class, "nothing-else").getSpec()).satisfies(policy -> {
            assertThat(policy.getPolicyTypes()).containsExactly("Ingress", "Egress");
            assertThat(policy.getIngress()).isEmpty();
            assertThat(policy.getEgress()).isEmpty();
        });
        for (String service : List.of("assessment-service", "triage-service", "notification-service")) {
            assertThat(Manifests.of(NetworkPolicy.class, service).getSpec().getIngress())
                    .singleElement()
                    .satisfies(in -> {
                        assertThat(in.getFrom()).hasSize(2);
                        assertThat(in.getPorts())
                                .extracting(port -> port.getPort().getIntVal())
                                .containsExactly(Documented.port(service));
                    });
        }
    }

    @Test
    void the_example_changes_the_images_that_there_are() {
        Object example = Yamls.read(Repository.file("kubernetes/overlays/example/kustomization.yaml"));
        List<String> images = Yamls.stream(Yamls.map(example), "images")
                .map(image -> String.valueOf(image.get("name")))
                .toList();

        assertThat(images)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of("assessment-service", "triage-service", "notification-service")
                                .map(service -> container(service).getImage())
                                .toList());
        assertThat(Files.isDirectory(Repository.file(
                        "kubernetes/overlays/example/" + ((List<?>) Yamls.at(example, "resources")).get(0))))
                .isTrue();
    }

    private static String path(Probe probe) {
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("http");
        return probe.getHttpGet().getPath();
    }

    private static HasMetadata workload(String service) {
        return Stream.<HasMetadata>concat(
                        Manifests.of(Deployment.class).stream(), Manifests.of(StatefulSet.class).stream())
                .filter(each -> each.getMetadata().getName().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private static PodTemplateSpec template(String service) {
        HasMetadata workload = workload(service);
        return workload instanceof Deployment deployment
                ? deployment.getSpec().getTemplate()
                : ((StatefulSet) workload).getSpec().getTemplate();
    }

    private static Container container(String service) {
        List<Container> containers = template(service).getSpec().getContainers();
        assertThat(containers).hasSize(1);
        return containers.get(0);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
