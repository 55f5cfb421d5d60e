package org.hiptriage.triage.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiptriage.triage.history.FindingIndex;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.advice.GeneralAdvice;

/**
 * All packs in force, compiled: rules hold bit sets, so that an evaluation looks up no string.
 *
 * @param findings the vocabulary that the rules were compiled against
 * @param packs the packs, in order
 * @param parameters the named numbers, by name
 * @param redFlags the red flags, in order
 * @param mandatory findings that have to be answered: not given counts as unknown
 * @param suspicions the suspicions, in order
 * @param precautions the precautions, in order
 * @param conditions the conditions, in order
 * @param minimumScore the score from which a condition is kept, above 0 to 1
 * @param tieMargin the first two conditions tie where their scores differ by at most this, 0 to below 1
 * @param adultFromAge below this age, in years, no condition is named and no plan made
 * @param general advice that holds whatever the condition
 */
public record Knowledge(
        FindingIndex findings,
        List<Pack> packs,
        Map<String, Parameter> parameters,
        List<RedFlag> redFlags,
        FindingSet mandatory,
        List<Suspicion> suspicions,
        List<Precaution> precautions,
        List<Condition> conditions,
        double minimumScore,
        double tieMargin,
        int adultFromAge,
        GeneralAdvice general) {

    /** The values of these parameters, in this order; empty where the packs do not name all of them. */
    public Optional<List<Double>> values(String... names) {
        List<Double> values = Stream.of(names)
                .flatMap(name -> Optional.ofNullable(parameters.get(name)).stream())
                .map(Parameter::value)
                .toList();
        return values.size() == names.length ? Optional.of(values) : Optional.empty();
    }

    /** The condition with this code. */
    public Optional<Condition> condition(String code) {
        return conditions.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /** The red flag with this code. */
    public Optional<RedFlag> redFlag(String code) {
        return redFlags.stream().filter(f -> f.code().equals(code)).findFirst();
    }

    /** What a source reference such as {@code ext:mayo} stands for; empty for one of the article. */
    public Optional<Pack.Source> source(String reference) {
        String key = reference.startsWith("ext:") ? reference.substring("ext:".length()) : "";
        return packs.stream()
                .flatMap(pack -> Optional.ofNullable(pack.sources().get(key)).stream())
                .findFirst();
    }
}
