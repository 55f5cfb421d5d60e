package org.hiptriage.replay;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.hiptriage.replay.recording.RecordedStream;
import org.junit.jupiter.api.Test;

/** What looks at the topics has nothing in hand to change them with. */
class ReadOnlyTest {
    private static final ArchRule NOTHING_THAT_WRITES = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.apache.kafka.clients.producer..",
                    "org.apache.kafka.clients.admin..",
                    "org.apache.kafka.streams..",
                    "org.springframework.."));

    @Test
    void nothing_here_can_write_to_a_topic_or_change_one() {
        NOTHING_THAT_WRITES.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.hiptriage.replay"));
    }

    @Test
    void the_rule_bites() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(
                        () -> NOTHING_THAT_WRITES.check(new ClassFileImporter().importClasses(RecordedStream.class)))
                .withMessageContaining("KafkaProducer");
    }
}
