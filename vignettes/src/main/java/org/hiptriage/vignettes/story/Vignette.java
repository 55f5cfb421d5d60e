package org.hiptriage.vignettes.story;

import java.util.List;
import java.util.Map;

/**
 * One person with a sore hip, and what the sources say should happen.
 *
 * @param id file, story and options, for example {@code injury/dislocation/at-22/stuck}; stays what it is
 * @param storyId file and story: what it shares with its variants
 * @param outside whether no question asks about its decisive sign, so that it is counted by itself
 * @param story in words
 * @param sources keys of sources.yaml and facts of the article
 * @param assessment the body of an assessment without who and when
 * @param expected what should come out
 */
public record Vignette(
        String id,
        String storyId,
        boolean outside,
        String story,
        List<String> sources,
        Map<String, Object> assessment,
        Expectation expected) {}
