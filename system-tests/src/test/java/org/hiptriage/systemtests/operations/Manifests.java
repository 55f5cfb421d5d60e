package org.hiptriage.systemtests.operations;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiptriage.systemtests.stack.Repository;

/** The manifests for Kubernetes, read by its model; a field that it does not know is refused. */
final class Manifests {
    static final Path BASE = Repository.file("kubernetes/base");

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "v1/Namespace", Namespace.class,
            "v1/ConfigMap", ConfigMap.class,
            "v1/ServiceAccount", ServiceAccount.class,
            "v1/Service", Service.class,
            "apps/v1/Deployment", Deployment.class,
            "apps/v1/StatefulSet", StatefulSet.class,
            "autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class);

    /** Without the fall-back of the models, which take what they do not know as additional properties. */
    private static final ObjectMapper STRICT = new ObjectMapper()
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return Boolean.FALSE;
                }
            })
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Manifests() {}

    /** Everything in the base but what Kustomize itself reads. */
    static List<HasMetadata> all() {
        return files().flatMap(file -> Yamls.documents(file).stream())
                .map(Manifests::read)
                .toList();
    }

    /** The files of the base but Kustomize's own. */
    static Stream<Path> files() {
        try (Stream<Path> files = Files.list(BASE)) {
            return files.filter(file -> !file.endsWith("kustomization.yaml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HasMetadata read(Object document) {
        Map<String, Object> node = Yamls.map(document);
        String kind = node.get("apiVersion") + "/" + node.get("kind");
        return STRICT.convertValue(
                node,
                Optional.ofNullable(KINDS.get(kind)).orElseThrow(() -> new AssertionError("no such kind: " + kind)));
    }

    /** All of a kind. */
    static <K extends HasMetadata> List<K> of(Class<K> kind) {
        return all().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The only one of a kind with this name. */
    static <K extends HasMetadata> K of(Class<K> kind, String name) {
        return of(kind).stream()
                .filter(each -> each.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " " + name));
    }
}
