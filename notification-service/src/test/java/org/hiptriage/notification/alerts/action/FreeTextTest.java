package org.hiptriage.notification.alerts.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FreeTextTest {
    @Test
    void namesAndNotesAreInAnyScript() {
        for (String text : List.of(
                "Dr. Sommer", "Zoë O’Neill-Ó Briain", "山田 花子", "می\u200cخواهم", "\ud83d\udc69\u200d\u2695\ufe0f")) {
            assertThat(FreeText.isName(text)).as(text).isTrue();
            assertThat(FreeText.isNote(text)).as(text).isTrue();
        }
        assertThat(FreeText.isNote("two\nlines\tand a tab")).isTrue();
        assertThat(FreeText.isName("two\nlines")).isFalse();
    }

    @Test
    void theyAreAsLongAsIsSaidInCharactersAsPeopleCount() {
        assertThat(FreeText.isName("n".repeat(100))).isTrue();
        assertThat(FreeText.isName("n".repeat(101))).isFalse();
        assertThat(FreeText.isName("\ud83d\ude00".repeat(100))).isTrue();
        assertThat(FreeText.isNote("n".repeat(2000))).isTrue();
        assertThat(FreeText.isNote("n".repeat(2001))).isFalse();
        assertThat(FreeText.isName("")).isFalse();
        assertThat(FreeText.isNote(" \n\t ")).isFalse();
    }

    @Test
    void whatIsNotSeenOrIsNoCharacterIsRefused() {
        for (String bad : List.of(
                "\u0000", "\u0007", "\r", "\u007f", "\u0085", "\u202e", "\u2028", "\u2066", "\ufeff", "\ud800")) {
            assertThat(FreeText.isName("a" + bad + "b")).isFalse();
            assertThat(FreeText.isNote("a" + bad + "b")).isFalse();
        }
    }
}
