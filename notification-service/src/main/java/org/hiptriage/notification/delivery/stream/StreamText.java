package org.hiptriage.notification.delivery.stream;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;

/**
 * What is written to an open stream at once, in the form of server-sent events (WHATWG HTML, 9.2.6): bytes that all streams share which
 * get the same.
 */
public final class StreamText {
    private final byte[] bytes;

    private StreamText(String text) {
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    /** Text that is one event or several, each with its empty line. */
    public static StreamText of(String events) {
        return new StreamText(events);
    }

    /** What clients skip: it tells them and whatever lies between that the stream is alive. */
    public static StreamText comment(String words) {
        return new StreamText(":" + words + "\n\n");
    }

    /** An event without an id, which moves nobody's place. */
    public static StreamText event(String type, String data) {
        return new StreamText("event:" + type + "\ndata:" + data + "\n\n");
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** As the server writes it; the bytes are not copied. */
    public DataBuffer in(DataBufferFactory buffers) {
        return buffers.wrap(bytes);
    }
}
