package org.hiptriage.systemtests.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiptriage.schemas.fhir.ClinicalCode;
import org.hiptriage.schemas.fhir.ClinicalCodes;
import org.hiptriage.schemas.fhir.CodeSystems;
import org.hiptriage.schemas.fhir.Fhir;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;

/**
 * HL7's validator, offline. It knows FHIR's own codes and the definitions that it is given; of SNOMED CT, LOINC and
 * ICD-10-CM it knows the product's list and nothing else, so a code beside the list is a complaint too.
 */
final class FhirOracle {
    private static final FhirContext R4 = FhirContext.forR4();

    private final FhirValidator validator = R4.newValidator();

    /** A validator that knows these CodeSystems and Questionnaires. */
    FhirOracle(List<String> definitions) {
        var own = new Definitions();
        Stream.concat(definitions.stream(), listed()).forEach(own::add);
        validator.registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(
                own,
                new DefaultProfileValidationSupport(R4),
                new InMemoryTerminologyServerValidationSupport(R4),
                new CommonCodeSystemsTerminologyService(R4))));
    }

    /** Errors and warnings about a resource, with where they are. */
    List<String> complaints(String json) {
        return validator.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity() != ResultSeverityEnum.INFORMATION)
                .map(FhirOracle::words)
                .toList();
    }

    private static String words(SingleValidationMessage message) {
        return message.getSeverity() + " " + message.getLocationString() + ": " + message.getMessage();
    }

    private static Stream<String> listed() {
        ClinicalCodes codes = ClinicalCodes.shipped();
        Map<String, Map<String, String>> bySystem = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(codes.painScore(), codes.hipRegion()),
                        Stream.concat(Stream.of(codes.hipPain()), codes.conditions().values().stream())
                                .flatMap(lateral -> Stream.of(
                                        lateral.unspecified(), lateral.left(), lateral.right(), lateral.snomed())))
                .forEach(code -> add(bySystem, code));
        Vocabulary.shipped().findings().stream()
                .flatMap(finding -> finding.snomed().stream())
                .forEach(snomed -> add(bySystem, new ClinicalCode(Fhir.SNOMED, snomed.code(), snomed.display())));
        return bySystem.entrySet().stream()
                .map(system -> new String(
                        CodeSystems.resource(system.getKey(), "The listed codes", false, system.getValue())
                                .toJson(),
                        UTF_8));
    }

    private static void add(Map<String, Map<String, String>> bySystem, ClinicalCode code) {
        bySystem.computeIfAbsent(code.system(), system -> new LinkedHashMap<>()).put(code.code(), code.display());
    }

    /** What HAPI keeps of definitions, and Questionnaires too. */
    private static final class Definitions extends PrePopulatedValidationSupport {
        private final Map<String, Questionnaire> questionnaires = new LinkedHashMap<>();

        Definitions() {
            super(R4);
        }

        void add(String json) {
            IBaseResource resource = R4.newJsonParser().parseResource(json);
            if (resource instanceof Questionnaire questionnaire) {
                questionnaires.put(questionnaire.getUrl(), questionnaire);
            } else {
                addResource(resource);
            }
        }

        @Override
        public <T extends IBaseResource> T fetchResource(Class<T> type, String uri) {
            return Optional.ofNullable(questionnaires.get(uri))
                    .filter(type::isInstance)
                    .map(type::cast)
                    .orElseGet(() -> super.fetchResource(type, uri));
        }
    }
}
