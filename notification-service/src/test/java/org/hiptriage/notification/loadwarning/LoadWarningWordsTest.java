package org.hiptriage.notification.loadwarning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LoadWarningWordsTest {
    private static final LocalDate RAN_ON = LocalDate.parse("2026-11-14");
    private static final LocalDate BEFORE_ON = LocalDate.parse("2026-11-02");

    @Test
    void itSaysWhatWasLongerThanWhatWhatThatMeansAndWhatToDo() {
        assertThat(LoadWarningWords.text(12_400, RAN_ON, 8000, BEFORE_ON))
                .isEqualTo(
                        "Your run of 12.4 km on 2026-11-14 was much longer than the longest of the 30 days before it,"
                                + " 8.0 km on 2026-11-02. In a study of 5,205 runners, injuries were about one and a half times"
                                + " as frequent with a run that much longer. That is no forecast for you. Take it easy for a few"
                                + " days, keep the next runs to a length you are used to, and lengthen them little by little. If"
                                + " your hip begins to hurt, do the hip check.");
    }

    @Test
    void howMuchMoreFrequentInjuriesWereIsThatOfTheStudysGroup() {
        assertThat(LoadWarningWords.text(16_000, RAN_ON, 8000, BEFORE_ON)).contains("about one and a half times");
        assertThat(LoadWarningWords.text(16_001, RAN_ON, 8000, BEFORE_ON)).contains("more than twice as frequent");
    }
}
