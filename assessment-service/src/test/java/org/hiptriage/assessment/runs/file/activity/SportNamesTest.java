package org.hiptriage.assessment.runs.file.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SportNamesTest {

    @ParameterizedTest
    @CsvSource({
        "9, running,",
        "Running, running,",
        "RUN, running,",
        "' run ', running,",
        "trail_running, running, trail",
        "Trail Run, running, trail",
        "treadmill_running, running, treadmill",
        "10, walking,",
        "walking, walking,",
        "1, cycling,",
        "Biking, cycling,",
        "gravel_cycling, cycling, gravel_cycling",
        "Other, other,"
    })
    void knownWordsNameASport(String text, String name, String kind) {
        assertThat(SportNames.of(text)).isEqualTo(kind == null ? Sport.of(name) : Sport.of(name, kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "99", "Morning run with Anna", "runner", "prunning", "9 running"})
    void anythingElseIsUnknownAndNoRun(String text) {
        assertThat(SportNames.of(text)).isEqualTo(Sport.UNKNOWN);
        assertThat(SportNames.of(text).isRunning()).isFalse();
    }
}
