package org.hiptriage.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Over the bill of materials that this build has made; .ci/run sees to it that it was made. */
class BillOfMaterialsIT {
    private static final Path BILL = Path.of("target/hip-triage.cdx.json");

    @BeforeEach
    void isThere() {
        Assumptions.assumeTrue(Files.exists(BILL), "skipped: Maven makes no bill of materials offline");
    }

    @Test
    void it_lists_what_each_service_and_the_local_stack_ship() {
        assertThat(Component.in(BILL))
                .extracting(Component::name)
                .doesNotHaveDuplicates()
                .contains(
                        "org.apache.kafka:kafka-streams",
                        "org.postgresql:r2dbc-postgresql",
                        "com.fasterxml.woodstox:woodstox-core",
                        "org.apache.kafka:kafka_2.13")
                .noneMatch(name -> name.contains("junit") || name.contains("assertj"));
        assertThat(Component.in(BILL))
                .allSatisfy(component ->
                        assertThat(component.hashes()).as(component.name()).isPositive());
    }

    @Test
    void everything_that_is_shipped_has_a_licence_that_is_allowed() throws IOException {
        Licences licences = licences();
        List<Component> components = Component.in(BILL);

        assertThat(components).hasSizeGreaterThan(100);
        assertThat(components.stream().filter(component -> !licences.allow(component)))
                .as("not in supply-chain/licences.yml")
                .isEmpty();
    }

    @Test
    void an_unknown_licence_or_none_would_be_refused() throws IOException {
        Licences licences = licences();

        assertThat(licences.allow(new Component("org.example:free", "1", List.of("Apache-2.0"), 1)))
                .isTrue();
        assertThat(licences.allow(new Component("org.example:choice", "1", List.of("GPL-3.0-only", "MIT"), 1)))
                .isTrue();
        assertThat(licences.allow(new Component("org.example:copyleft", "1", List.of("AGPL-3.0-only"), 1)))
                .isFalse();
        assertThat(licences.allow(new Component("org.example:unsaid", "1", List.of(), 1)))
                .isFalse();
    }

    @Test
    void nothing_is_excused_that_is_not_shipped() throws IOException {
        assertThat(Component.in(BILL))
                .extracting(Component::name)
                .containsAll(licences().found().keySet());
    }

    private static Licences licences() throws IOException {
        Map<String, Object> file =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(Path.of("licences.yml")));
        return Licences.of(file);
    }
}
