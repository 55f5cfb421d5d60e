package org.hiptriage.schemas.fhir;

/** Names of FHIR and of this product's part in it; a canonical URL is a name, and nothing has to answer there. */
public final class Fhir {
    public static final String VERSION = "4.0.1";
    public static final String MEDIA_TYPE = "application/fhir+json";
    /** Where every address of FHIR begins. */
    public static final String PATH = "/fhir";

    public static final String CANONICAL = "https://hiptriage.org/fhir";
    /** System of the runnerId, the identifier of a Patient. */
    public static final String RUNNER = CANONICAL + "/NamingSystem/runner";
    /** System of the assessmentId, the identifier of a result. */
    public static final String ASSESSMENT = CANONICAL + "/NamingSystem/assessment";

    public static final String QUESTIONNAIRE = CANONICAL + "/Questionnaire/hip-pain";

    public static final String SNOMED = "http://snomed.info/sct";
    public static final String LOINC = "http://loinc.org";
    public static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";

    private Fhir() {}

    /** A code system of FHIR itself. */
    public static String terminology(String name) {
        return "http://terminology.hl7.org/CodeSystem/" + name;
    }

    /** An extension that FHIR itself defines. */
    public static String extension(String name) {
        return "http://hl7.org/fhir/StructureDefinition/" + name;
    }

    /** Whether a request for this path is FHIR's. */
    public static boolean isAt(String path) {
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }
}
