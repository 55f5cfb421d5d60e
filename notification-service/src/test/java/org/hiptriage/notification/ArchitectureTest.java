package org.hiptriage.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.hiptriage.notification.alerts.rule.canary.ImpureRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "org.hiptriage.notification";
    private static final String[] PURE = {
        ROOT + ".outcome",
        ROOT + ".alerts.rule..",
        ROOT + ".delivery.escalation",
        ROOT + ".delivery.state",
        ROOT + ".exerciseplan.catalogue",
        ROOT + ".exerciseplan.composition..",
        ROOT + ".exerciseplan.course",
        ROOT + ".exerciseplan.schedule",
        ROOT + ".runs.rule"
    };
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final ArchRule PURE_RULES = classes()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    ROOT + ".outcome",
                    ROOT + ".alerts.rule..",
                    ROOT + ".delivery.escalation",
                    ROOT + ".delivery.state",
                    ROOT + ".exerciseplan.catalogue",
                    ROOT + ".exerciseplan.composition..",
                    ROOT + ".exerciseplan.course",
                    ROOT + ".exerciseplan.schedule",
                    ROOT + ".runs.rule",
                    "org.hiptriage.schemas.ids");

    @Test
    void plansAlertsOutcomesAndTheWayOfPromptsArePure() {
        for (String part : PURE) {
            assertThat(CLASSES.stream()
                            .filter(type -> type.getPackageName().equals(part.replace("..", "")))
                            .count())
                    .as("classes in " + part)
                    .isGreaterThan(2);
        }
        PURE_RULES.check(CLASSES);
    }

    @Test
    void theRuleOfPurityBites() {
        JavaClasses canary = new ClassFileImporter().importClasses(ImpureRule.class);
        assertThatThrownBy(() -> PURE_RULES.check(canary)).hasMessageContaining("ImpureRule");
    }

    @Test
    void featuresDoNotDependOnOneAnotherInCircles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    /** {@code KafkaProperties} alone knows of no TLS bundle: a client that is made of it would speak plainly, or not at all. */
    @Test
    void noClientOfTheBrokerIsMadeOfPropertiesAlone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveSimpleName("KafkaProperties")
                .check(CLASSES);
    }
}
