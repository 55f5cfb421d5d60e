package org.hiptriage.triage.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.decision.canary.YamlCanary;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.history.canary.CycleCanary;
import org.hiptriage.triage.history.canary.ImpureCanary;
import org.hiptriage.triage.knowledge.yaml.canary.BrokerCanary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The core is pure: it can be read, tested and changed without Spring, Kafka or Avro. */
class CoreArchitectureTest {

    private static final String ROOT = "org.hiptriage.triage.";
    private static final String YAML = ROOT + "knowledge.yaml..";

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.hiptriage.triage");

    private static final DescribedPredicate<JavaClass> CORE = resideInAnyPackage(
                    ROOT + "history..",
                    ROOT + "knowledge..",
                    ROOT + "redflag..",
                    ROOT + "condition..",
                    ROOT + "decision..")
            .and(resideOutsideOfPackage(YAML));
    private static final DescribedPredicate<JavaClass> LANGUAGE = resideInAnyPackage("java..", "org.jspecify..");

    private static final ArchRule PURE_CORE = classes().that(CORE).should().onlyDependOnClassesThat(CORE.or(LANGUAGE));
    private static final ArchRule PURE_READER = classes()
            .that(resideInAPackage(YAML))
            .should()
            .onlyDependOnClassesThat(CORE.or(LANGUAGE).or(resideInAnyPackage(YAML, "org.yaml.snakeyaml..")));
    private static final ArchRule YAML_STAYS_IN_ITS_PACKAGE = classes()
            .that(resideOutsideOfPackage(YAML))
            .should()
            .onlyDependOnClassesThat(resideOutsideOfPackage("org.yaml.snakeyaml.."));
    private static final ArchRule NO_CYCLES =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    private static final Map<ArchRule, Class<?>> RULES_AND_CANARIES = Map.of(
            PURE_CORE, ImpureCanary.class,
            PURE_READER, BrokerCanary.class,
            YAML_STAYS_IN_ITS_PACKAGE, YamlCanary.class,
            NO_CYCLES, CycleCanary.class);

    @TestFactory
    Stream<DynamicTest> theServiceKeepsEachRule() {
        return RULES_AND_CANARIES.keySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(SERVICE)));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleBitesItsCanary() {
        return RULES_AND_CANARIES.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey().getDescription(), () -> {
                    JavaClasses withCanary =
                            new ClassFileImporter().importClasses(each.getValue(), TriageRules.class, Report.class);
                    assertThatExceptionOfType(AssertionError.class)
                            .isThrownBy(() -> each.getKey().check(withCanary))
                            .withMessageContaining(each.getValue().getSimpleName());
                }));
    }

    @Test
    void everyPackageOfTheCoreIsThere() {
        assertThat(SERVICE.stream().filter(CORE).map(JavaClass::getPackageName).distinct())
                .contains(
                        ROOT + "history", ROOT + "knowledge", ROOT + "redflag", ROOT + "condition", ROOT + "decision");
    }
}
