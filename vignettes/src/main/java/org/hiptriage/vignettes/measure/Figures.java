package org.hiptriage.vignettes.measure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.vignettes.verdict.Verdict;

/** What the verdicts come to; those outside of what the questionnaire asks are counted by themselves. */
public final class Figures {
    private static final int TOP_3 = 3;
    private static final String PUBLISHED = "published-cases/";

    private final List<Verdict> counted;
    private final List<Verdict> outside;

    /** The figures of these. */
    public Figures(List<Verdict> verdicts) {
        this.counted = those(verdicts, verdict -> !verdict.vignette().outside());
        this.outside = those(verdicts, verdict -> verdict.vignette().outside());
    }

    /** All that count. */
    public List<Verdict> counted() {
        return counted;
    }

    /** Emergencies that no question asks about. */
    public List<Verdict> outside() {
        return outside;
    }

    /** Emergencies that did not come out as such. */
    public List<Verdict> missedEmergencies() {
        return those(emergencies(), verdict -> verdict.level() != Level.URGENT_CARE);
    }

    /** Emergencies recognised. */
    public Share emergencySensitivity() {
        return Share.of(emergencies(), verdict -> verdict.level() == Level.URGENT_CARE);
    }

    /** Level too high, of all that can be too high. */
    public Share overTriage() {
        return Share.of(
                those(counted, verdict -> verdict.expected().level() != Level.URGENT_CARE),
                verdict -> verdict.levelsTooHigh() > 0);
    }

    /** Level too low, of all that can be too low. */
    public Share underTriage() {
        return Share.of(
                those(counted, verdict -> verdict.expected().level() != Level.SELF_CARE),
                verdict -> verdict.levelsTooHigh() < 0);
    }

    /** A cause that may rightly stand first does. */
    public Share top1() {
        return Share.of(withCauses(), verdict -> verdict.causeAmongFirst(1));
    }

    /** Published cases that came out at the right level. */
    public Share exactLevelOfPublished() {
        return Share.of(published(), verdict -> verdict.levelsTooHigh() == 0);
    }

    /** All figures, in the order in which they are shown. */
    public List<Measure> all() {
        return List.of(
                more(
                        "Top-1",
                        "a right cause stands first; of the vignettes whose sources name one of the five",
                        top1()),
                more(
                        "Top-1, one cause only",
                        "the same where only one cause is right",
                        Share.of(
                                those(
                                        withCauses(),
                                        verdict -> verdict.expected().causes().size() == 1),
                                verdict -> verdict.causeAmongFirst(1))),
                more(
                        "Top-3",
                        "a right cause is among the first three",
                        Share.of(withCauses(), verdict -> verdict.causeAmongFirst(TOP_3))),
                more(
                        "No cause where none fits",
                        "names none; of the vignettes where naming one would be wrong",
                        Share.of(
                                those(counted, verdict -> verdict.expected().namesNone()),
                                verdict -> verdict.causes().isEmpty())),
                more("Exact level", "of all vignettes", exact(verdict -> true)),
                more("Exact level, urgent care", "of the emergencies", emergencySensitivity()),
                more(
                        "Exact level, see a doctor",
                        "of those for a doctor",
                        exact(verdict -> verdict.expected().level() == Level.SEE_DOCTOR)),
                more(
                        "Exact level, self-care",
                        "of those for self-care",
                        exact(verdict -> verdict.expected().level() == Level.SELF_CARE)),
                more(
                        "Exact level, published cases",
                        "the same of cases as others published them",
                        exactLevelOfPublished()),
                more(
                        "Top-1, published cases",
                        "a right cause stands first in them",
                        Share.of(
                                those(published(), verdict -> verdict.expected().namesCauses()),
                                verdict -> verdict.causeAmongFirst(1))),
                less("Under-triage", "level too low; of all that can be too low", underTriage()),
                less("Over-triage", "level too high; of all that can be too high", overTriage()),
                more("Emergency sensitivity", "emergencies that come out as urgent care", emergencySensitivity()),
                more("Emergency sensitivity by story", "stories of emergencies right in every variant", byStory()),
                more(
                        "Safe",
                        "as in Gilbert 2020: right, too high, or at most one level too low; of all",
                        Share.of(counted, verdict -> verdict.levelsTooHigh() >= -1)),
                more(
                        "Time frame",
                        "within a day or a week, as the sources say",
                        Share.of(
                                timed(),
                                verdict -> verdict.expected().timeFrame().equals(verdict.timeFrame()))),
                more(
                        "Flags",
                        "every expected flag raised or open, and none where none is expected; of all",
                        Share.of(counted, Verdict::flagsAsExpected)),
                more(
                        "Emergencies that no question asks about",
                        "counted by themselves",
                        Share.of(outside, verdict -> verdict.level() == Level.URGENT_CARE)));
    }

    /** Those that do not agree with their sources in every point. */
    public List<Verdict> disagreements() {
        return those(counted, verdict -> !verdict.agrees());
    }

    private Share byStory() {
        Map<String, List<Verdict>> stories = emergencies().stream()
                .collect(Collectors.groupingBy(
                        verdict -> verdict.vignette().storyId(), TreeMap::new, Collectors.toList()));
        return Share.of(
                stories.values(),
                variants -> variants.stream().allMatch(verdict -> verdict.level() == Level.URGENT_CARE));
    }

    private Share exact(Predicate<Verdict> among) {
        return Share.of(those(counted, among), verdict -> verdict.levelsTooHigh() == 0);
    }

    private List<Verdict> emergencies() {
        return those(counted, verdict -> verdict.expected().level() == Level.URGENT_CARE);
    }

    private List<Verdict> withCauses() {
        return those(counted, verdict -> verdict.expected().namesCauses());
    }

    private List<Verdict> published() {
        return those(counted, verdict -> verdict.vignette().storyId().startsWith(PUBLISHED));
    }

    private List<Verdict> timed() {
        return those(counted, verdict -> verdict.expected().timeFrame().isPresent());
    }

    private static List<Verdict> those(List<Verdict> verdicts, Predicate<Verdict> that) {
        return verdicts.stream().filter(that).toList();
    }

    private static Measure more(String name, String meaning, Share share) {
        return new Measure(name, meaning, share, false);
    }

    private static Measure less(String name, String meaning, Share share) {
        return new Measure(name, meaning, share, true);
    }
}
