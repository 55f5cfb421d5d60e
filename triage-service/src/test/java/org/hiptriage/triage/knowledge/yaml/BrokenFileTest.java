package org.hiptriage.triage.knowledge.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiptriage.triage.knowledge.yaml.BrokenPackTest.SMALL;
import static org.hiptriage.triage.knowledge.yaml.BrokenPackTest.problems;

import org.junit.jupiter.api.Test;

/** What is no pack at all is refused too. */
class BrokenFileTest {

    @Test
    void whatIsNotTextNotYamlOrEmpty_isRefused() {
        assertThat(problems(new byte[] {(byte) 0xC3, 0x28})).contains("small.yaml:1: The file is not UTF-8 text");
        assertThat(problems("")).contains("small.yaml:1: The file is empty");
        assertThat(problems("- a\n- b\n")).contains("small.yaml:1: Expected a mapping");
        assertThat(problems("just words")).contains("small.yaml:1: Expected a mapping");
        assertThat(problems(SMALL + "---\n" + SMALL)).contains("This is not YAML");
        assertThat(problems("pack: p\nversion: [\n")).contains("small.yaml:3: This is not YAML");
    }

    @Test
    void bombsAreRefused() {
        assertThat(problems("a: &a [x, x]\nb: [*a, *a]\n")).contains("small.yaml:", "read as YAML");
        assertThat(problems("a: " + "[".repeat(31) + "]".repeat(31))).contains("small.yaml:", "read as YAML");
        assertThat(problems("a: " + "[".repeat(200))).contains("small.yaml:");
        assertThat(problems("#" + "x".repeat(999_999))).contains("small.yaml:1: The file is empty");
        assertThat(problems("#" + "x".repeat(2_000_000)))
                .contains("small.yaml:1: The file is larger than 1000000 bytes");
    }

    @Test
    void aPackWithoutRequiredParametersOrGeneralAdviceIsRefused() {
        assertThat(problems("pack: p\nversion: 2026.11.0\ntitle: t\n"))
                .contains("'minimumScore'", "'tieMargin'", "'adultFromAge'", "'general'");
    }
}
