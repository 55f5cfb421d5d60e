package org.hiptriage.notification.alerts.action;

/** What people may type: names and notes, in any script. */
public final class FreeText {
    static final int LONGEST_NAME = 100;
    static final int LONGEST_NOTE = 2000;
    /** What is told of a name that can not be one. */
    public static final String NAME = "must be a name of 1 to " + LONGEST_NAME
            + " characters, on one line, not blank and without control characters";

    static final String NOTE = "must be a text of 1 to " + LONGEST_NOTE
            + " characters, not blank and without control characters other than line feeds and tabs; leave it out where there is none";

    private FreeText() {}

    /** Whether it can be who somebody is. */
    public static boolean isName(String text) {
        return isText(text, LONGEST_NAME) && text.codePoints().noneMatch(Character::isISOControl);
    }

    /** Whether it can be a note. */
    static boolean isNote(String text) {
        return isText(text, LONGEST_NOTE) && text.codePoints().allMatch(FreeText::isOfNotes);
    }

    private static boolean isText(String text, int longest) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= longest
                && text.codePoints().noneMatch(FreeText::misleads);
    }

    private static boolean isOfNotes(int character) {
        return character == '\n' || character == '\t' || !Character.isISOControl(character);
    }

    /** What is not seen and changes how the rest is read, or is no character at all; joiners are part of some scripts. */
    private static boolean misleads(int character) {
        return switch (Character.getType(character)) {
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> character != 0x200C && character != 0x200D;
            default -> false;
        };
    }
}
