package org.hiptriage.schemas.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The codes of {@code codes.yaml}, which ships in this jar: no other code of a public system is written.
 *
 * @param painScore of LOINC, for the score from 0 to 10
 * @param hipRegion of SNOMED CT
 * @param hipPain whatever the cause
 * @param conditions by the product's own code
 * @param redFlags what each is called, by the product's own code
 * @param openRedFlags the same, with what else can be open
 */
public record ClinicalCodes(
        ClinicalCode painScore,
        ClinicalCode hipRegion,
        LateralCodes hipPain,
        Map<String, LateralCodes> conditions,
        Map<String, String> redFlags,
        Map<String, String> openRedFlags) {
    private static final String NAME = "codes.yaml";

    /** The codes of this release, read when first asked for: nothing but FHIR needs them. */
    public static ClinicalCodes shipped() {
        return Shipped.CODES;
    }

    /** The codes of a condition; empty for one that a pack of somebody else brings. */
    public Optional<LateralCodes> condition(String code) {
        return Optional.ofNullable(conditions.get(code));
    }

    /** What a red flag is called, its code where that is not known. */
    public String redFlag(String code) {
        return openRedFlags.getOrDefault(code, code);
    }

    private static ClinicalCodes read() {
        try (InputStream in = ClinicalCodes.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException(NAME + " is missing from the schemas jar");
            }
            return of(Map.of(NAME, new Yaml(new SafeConstructor(new LoaderOptions())).load(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClinicalCodes of(Map<String, Object> resource) {
        Map<String, Object> file = section(resource, NAME);
        var conditions = new LinkedHashMap<String, LateralCodes>();
        Map<String, Object> entries = section(file, "conditions");
        entries.keySet().forEach(code -> conditions.put(code, lateral(section(entries, code))));
        Map<String, String> redFlags = texts(section(file, "redFlags"));
        Map<String, String> open = new LinkedHashMap<>(redFlags);
        open.putAll(texts(section(file, "otherOpen")));
        return new ClinicalCodes(
                code(Fhir.LOINC, section(file, "painScore")),
                code(Fhir.SNOMED, section(file, "hipRegion")),
                lateral(section(file, "hipPain")),
                conditions,
                redFlags,
                open);
    }

    private static LateralCodes lateral(Map<String, Object> entry) {
        Map<String, Object> icd = section(entry, "icd10cm");
        ClinicalCode snomed = code(Fhir.SNOMED, section(entry, "snomed"));
        return new LateralCodes(
                String.valueOf(entry.getOrDefault("name", snomed.display())),
                code(Fhir.ICD_10_CM, section(icd, "unspecified")),
                code(Fhir.ICD_10_CM, section(icd, "left")),
                code(Fhir.ICD_10_CM, section(icd, "right")),
                snomed);
    }

    private static ClinicalCode code(String system, Map<String, Object> entry) {
        Map<String, String> code = texts(entry);
        return new ClinicalCode(system, code.getOrDefault("code", ""), code.getOrDefault("display", ""));
    }

    private static Map<String, String> texts(Map<String, Object> section) {
        var texts = new LinkedHashMap<String, String>();
        section.forEach((key, value) -> texts.put(key, value.toString()));
        return texts;
    }

    private static Map<String, Object> section(Map<String, Object> of, String name) {
        if (of.get(name) instanceof Map<?, ?> map) {
            var section = new LinkedHashMap<String, Object>();
            map.forEach((key, value) -> section.put(key.toString(), value));
            return section;
        }
        throw new IllegalStateException(NAME + ": '" + name + "' is missing or of another form");
    }

    private static final class Shipped {
        private static final ClinicalCodes CODES = read();
    }
}
