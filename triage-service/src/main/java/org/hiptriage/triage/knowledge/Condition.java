package org.hiptriage.triage.knowledge;

import java.util.List;
import java.util.Map;
import org.hiptriage.triage.knowledge.advice.ConditionAdvice;

/**
 * A condition that hip pain may come from.
 *
 * @param code code, for example trochanteric-bursitis
 * @param name for people
 * @param plain what it is, for a runner
 * @param icd10cm ICD-10-CM codes by side: unspecified, right, left
 * @param snomed SNOMED CT code
 * @param snomedDisplay SNOMED CT display of that code
 * @param fullScore the sum of weights that counts as a full match, at least 1
 * @param supporting what speaks for it
 * @param opposing what speaks against it
 * @param advice what to do about it
 * @param extension whether it goes beyond the source article
 */
public record Condition(
        String code,
        String name,
        String plain,
        Map<String, String> icd10cm,
        String snomed,
        String snomedDisplay,
        int fullScore,
        List<Indication> supporting,
        List<Indication> opposing,
        ConditionAdvice advice,
        boolean extension) {}
