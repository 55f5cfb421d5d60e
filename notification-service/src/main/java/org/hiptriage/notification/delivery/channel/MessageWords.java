package org.hiptriage.notification.delivery.channel;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words of messages, in each language that there is; English where there is none. */
public final class MessageWords {
    private static final String BUNDLE = "messages.notifications";

    private final ResourceBundle words;

    private MessageWords(ResourceBundle words) {
        this.words = words;
    }

    /** Those of a language, whatever the machine's own is. */
    public static MessageWords of(Locale language) {
        return new MessageWords(ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** A line that says nothing of the runner's health, unless it is urgent. */
    public String title(boolean urgent) {
        return words.getString(urgent ? "title.urgent" : "title.calm");
    }

    /**
     * What to do.
     *
     * @param kind what the notification tells
     * @param timeFrame within what time, an ISO 8601 duration
     */
    public String text(String kind, Optional<String> timeFrame) {
        String general = "text." + kind;
        return words.getString(Stream.concat(timeFrame.stream().map(frame -> general + "." + frame), Stream.of(general))
                .filter(words::containsKey)
                .findFirst()
                .orElse(general));
    }
}
