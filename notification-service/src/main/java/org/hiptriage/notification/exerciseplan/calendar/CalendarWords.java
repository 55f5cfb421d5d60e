package org.hiptriage.notification.exerciseplan.calendar;

/**
 * The fixed phrases of a calendar, those with %s or %d to be filled in.
 *
 * @param calendarName what phones list it under
 * @param summary title of a session, with the phase
 * @param withdrawnSummary title of a session that was taken back
 * @param withdrawnText why it is gone
 * @param pastSummary title of a session of an earlier plan
 * @param warmUp minutes and text
 * @param setsOfRepetitions sets and repetitions
 * @param times sets of what is done once
 * @param hold seconds
 * @param perLeg that it is done with each leg
 * @param painRule heading
 * @param painBand lowest and highest score, and what it means
 * @param noAdvice what this is not
 */
record CalendarWords(
        String calendarName,
        String summary,
        String withdrawnSummary,
        String withdrawnText,
        String pastSummary,
        String warmUp,
        String setsOfRepetitions,
        String times,
        String hold,
        String perLeg,
        String painRule,
        String painBand,
        String noAdvice) {
    private static final CalendarWords ENGLISH = new CalendarWords(
            "Hip exercises",
            "Hip exercises: %s",
            "Cancelled: hip exercises",
            "This session is no longer in your plan. Your plan in Hip Triage says why, and what comes instead.",
            "Hip exercises",
            "Warm-up, %d minutes: %s",
            "%d sets of %d",
            "%d times",
            "hold for %d seconds",
            "with each leg",
            "If it hurts while you exercise (0 is no pain, 10 the worst imaginable):",
            "%d to %d: %s",
            "This is general information and no medical advice. If the pain gets worse or something new appears, stop,"
                    + " answer the questions of Hip Triage again, or see a doctor.");
    private static final CalendarWords GERMAN = new CalendarWords(
            "Hüftübungen",
            "Hüftübungen: %s",
            "Abgesagt: Hüftübungen",
            "Diese Einheit steht nicht mehr in deinem Plan. Dein Plan in Hip Triage sagt, warum, und was stattdessen kommt.",
            "Hüftübungen",
            "Aufwärmen, %d Minuten: %s",
            "%d Sätze mit %d Wiederholungen",
            "%d-mal",
            "%d Sekunden halten",
            "mit jedem Bein",
            "Wenn es beim Üben wehtut (0 ist kein Schmerz, 10 der schlimmste vorstellbare):",
            "%d bis %d: %s",
            "Das sind allgemeine Informationen und kein ärztlicher Rat. Wenn der Schmerz stärker wird oder etwas Neues"
                    + " dazukommt, hör auf, beantworte die Fragen von Hip Triage noch einmal oder geh zu einer Ärztin"
                    + " oder einem Arzt.");

    static CalendarWords in(CalendarLanguage language) {
        return switch (language) {
            case EN -> ENGLISH;
            case DE -> GERMAN;
        };
    }
}
