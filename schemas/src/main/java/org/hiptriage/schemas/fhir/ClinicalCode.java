package org.hiptriage.schemas.fhir;

/**
 * A code of a public code system, as it stands in {@code codes.yaml}.
 *
 * @param system the code system
 * @param code the code
 * @param display what it is called there
 */
public record ClinicalCode(String system, String code, String display) {
    /** The code as FHIR writes it. */
    public Element coding() {
        return Datatypes.coding(system, code, display);
    }
}
