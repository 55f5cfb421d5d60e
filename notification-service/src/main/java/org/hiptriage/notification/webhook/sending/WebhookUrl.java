package org.hiptriage.notification.webhook.sending;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Addresses that a webhook may have, by their text alone; where they lead is checked whenever one is asked. */
public final class WebhookUrl {
    private static final int LONGEST = 1_000;

    private WebhookUrl() {}

    /** What it must be, for the message to who sent another. */
    public static String form(boolean withHttp) {
        return "must be an https" + (withHttp ? " or http" : "")
                + " address of at most 1000 ASCII characters with a host, without user, password and fragment";
    }

    /**
     * The address; empty where it is none.
     *
     * @param withHttp whether plain http will do
     */
    public static Optional<URI> parse(String text, boolean withHttp) {
        if (text.length() > LONGEST || !text.chars().allMatch(c -> c > ' ' && c < 127)) {
            return Optional.empty();
        }
        try {
            var url = new URI(text);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            boolean isKnown = scheme.equals("https") || (withHttp && scheme.equals("http"));
            boolean isPlain = url.getUserInfo() == null && url.getFragment() == null;
            boolean hasPort = url.getPort() == -1 || (url.getPort() > 0 && url.getPort() <= 65_535);
            return isKnown && isPlain && url.getHost() != null && hasPort ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
