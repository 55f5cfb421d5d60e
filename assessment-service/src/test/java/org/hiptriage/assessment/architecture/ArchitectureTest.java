package org.hiptriage.assessment.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.hiptriage.assessment.http.canary.SharedCanary;
import org.hiptriage.assessment.questionnaire.canary.KafkaCanary;
import org.hiptriage.assessment.symptoms.canary.FeatureCanary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Features stand alone; all of Kafka is in one package. */
class ArchitectureTest {
    private static final String ROOT = "org.hiptriage.assessment";
    private static final String BROKER = ROOT + ".broker..";
    private static final String HTTP = ROOT + ".http..";
    private static final DescribedPredicate<JavaClass> OTHERS = resideOutsideOfPackage(ROOT + "..");

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final ArchRule ONLY_BROKER_TOUCHES_KAFKA = classes()
            .that(resideOutsideOfPackage(BROKER))
            .should()
            .onlyDependOnClassesThat(resideOutsideOfPackage("org.apache.kafka.."));
    private static final ArchRule BROKER_KNOWS_NO_FEATURE = classes()
            .that(resideInAPackage(BROKER))
            .should()
            .onlyDependOnClassesThat(OTHERS.or(resideInAPackage(BROKER)));
    private static final ArchRule HTTP_KNOWS_NO_FEATURE =
            classes().that(resideInAPackage(HTTP)).should().onlyDependOnClassesThat(OTHERS.or(resideInAPackage(HTTP)));

    static Stream<String> features() {
        return SERVICE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1).split("\\.", 2)[0])
                .filter(name -> !name.equals("broker") && !name.equals("http"))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("features")
    void aFeatureImportsNoOther(String feature) {
        standsAlone(feature).check(SERVICE);
    }

    @Test
    void onlyTheBrokerPackageTouchesKafka() {
        ONLY_BROKER_TOUCHES_KAFKA.check(SERVICE);
    }

    @Test
    void whatIsSharedKnowsNoFeature() {
        BROKER_KNOWS_NO_FEATURE.check(SERVICE);
        HTTP_KNOWS_NO_FEATURE.check(SERVICE);
    }

    @Test
    void eachRuleBitesItsCanary() {
        bites(standsAlone("symptoms"), FeatureCanary.class);
        bites(ONLY_BROKER_TOUCHES_KAFKA, KafkaCanary.class);
        bites(HTTP_KNOWS_NO_FEATURE, SharedCanary.class);
    }

    @Test
    void theFeaturesAreSeen() {
        assertThat(features()).contains("symptoms", "questionnaire");
    }

    private static ArchRule standsAlone(String feature) {
        String own = ROOT + "." + feature + "..";
        return classes()
                .that(resideInAPackage(own))
                .should()
                .onlyDependOnClassesThat(OTHERS.or(resideInAnyPackage(own, BROKER, HTTP)));
    }

    private static void bites(ArchRule rule, Class<?> canary) {
        JavaClasses alone = new ClassFileImporter().importClasses(canary);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(alone))
                .withMessageContaining(canary.getSimpleName());
    }
}
