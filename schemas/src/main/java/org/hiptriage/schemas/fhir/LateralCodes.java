package org.hiptriage.schemas.fhir;

import java.util.List;
import java.util.Optional;

/**
 * What something on a side of the body is called in public code systems.
 *
 * @param name in plain words
 * @param unspecified of ICD-10-CM, where the side is not known
 * @param left of ICD-10-CM
 * @param right of ICD-10-CM
 * @param snomed of SNOMED CT, for either side
 */
public record LateralCodes(
        String name, ClinicalCode unspecified, ClinicalCode left, ClinicalCode right, ClinicalCode snomed) {
    /** The codes for left or right, or where that is not known. */
    public List<Element> codings(Optional<String> side) {
        ClinicalCode lateral =
                side.map(code -> code.equals("left") ? left : right).orElse(unspecified);
        return List.of(lateral.coding(), snomed.coding());
    }
}
