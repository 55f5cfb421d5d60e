package org.hiptriage.notification.testing.channel;

import java.util.Map;

/** What a push service was given for a device. */
public final class PushedMessage {
    private final String path;
    private final Map<String, String> headers;
    private final byte[] body;

    PushedMessage(String path, Map<String, String> headers, byte[] body) {
        this.path = path;
        this.headers = headers;
        this.body = body;
    }

    String path() {
        return path;
    }

    /** A header that has to be there, by its name in lower case. */
    public String header(String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new AssertionError("no header " + name);
        }
        return value;
    }

    /** As it came: encrypted. */
    public byte[] body() {
        return body.clone();
    }
}
