package org.hiptriage.notification.fhir.bundle;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hiptriage.schemas.fhir.ClinicalCodes;
import org.hiptriage.schemas.fhir.Datatypes;
import org.hiptriage.schemas.fhir.Element;

/** Places of the body; which side is said in words, for the code is the same for both. */
final class Sites {
    private Sites() {}

    static Element hip(Optional<String> side) {
        String words = LevelWords.hip(side);
        return Datatypes.concept(
                words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1),
                List.of(ClinicalCodes.shipped().hipRegion().coding()));
    }
}
