package org.hiptriage.assessment.runs.file.fit.message;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.hiptriage.assessment.runs.file.guard.Deadline;
import org.hiptriage.assessment.runs.file.guard.UnreadableFileException;

/** The data messages of one FIT file, one after the other; holds no more than the definitions that are in force. */
public final class FitMessages {
    /** A device defines a few dozen; a file that defines anew before each message is not from one. */
    static final int MAX_DEFINITIONS = 100_000;

    private static final int LOCAL_TYPES = 16;
    private static final int COMPRESSED = 0x80;
    private static final int DEFINITION = 0x40;
    private static final int DEVELOPER_FIELDS = 0x20;
    private static final int MESSAGES_PER_CHECK = 4096;

    private final byte[] bytes;
    private final FitChain.Span span;
    private final Deadline deadline;
    private final Definition[] inForce = new Definition[LOCAL_TYPES];
    private final boolean[] defined = new boolean[LOCAL_TYPES];
    private int at;
    private int definitions;
    private OptionalLong clock = OptionalLong.empty();

    /** The messages of one file of the upload. */
    public FitMessages(byte[] bytes, FitChain.Span span, Deadline deadline) {
        this.bytes = bytes;
        this.span = span;
        this.deadline = deadline;
        this.at = span.from();
    }

    /** Hands out each data message in the order of the file. */
    public void forEach(Consumer<FitMessage> reader) throws UnreadableFileException {
        for (int messages = 0; at < span.to(); messages++) {
            if (messages % MESSAGES_PER_CHECK == 0) {
                deadline.check();
            }
            int header = unsigned();
            if ((header & COMPRESSED) != 0) {
                data((header >> 5) & 3, compressed(header & 0x1F), reader);
            } else if ((header & DEFINITION) != 0) {
                define(header & 0xF, (header & DEVELOPER_FIELDS) != 0);
            } else {
                data(header & 0xF, OptionalLong.empty(), reader);
            }
        }
    }

    /** Five bits of time: the next moment after the last full time that ends with them. */
    private OptionalLong compressed(int bits) {
        if (clock.isPresent()) {
            long last = clock.getAsLong();
            clock = OptionalLong.of(last + ((bits - last) & 0x1F));
        }
        return clock;
    }

    private void define(int local, boolean developerFields) throws UnreadableFileException {
        if (++definitions > MAX_DEFINITIONS) {
            throw new UnreadableFileException("The FIT file has more definitions than any device writes.");
        }
        need(5);
        boolean bigEndian = bytes[at + 1] == 1;
        int message = FitBytes.int16(bytes, at + 2, bigEndian);
        at += 4;
        List<Definition.Field> fields = new ArrayList<>();
        int length = 0;
        for (int left = unsigned(); left > 0; left--) {
            need(3);
            int size = bytes[at + 1] & 0xFF;
            fields.add(new Definition.Field(bytes[at] & 0xFF, length, size, bytes[at + 2] & 0xFF));
            length += size;
            at += 3;
        }
        for (int left = developerFields ? unsigned() : 0; left > 0; left--) {
            need(3);
            length += bytes[at + 1] & 0xFF;
            at += 3;
        }
        inForce[local] = new Definition(message, bigEndian, fields, length);
        defined[local] = true;
    }

    private void data(int local, OptionalLong compressedTime, Consumer<FitMessage> reader)
            throws UnreadableFileException {
        if (!defined[local]) {
            throw new UnreadableFileException(
                    "The FIT file has data that it never defined, so it is damaged. Copy it from the device again.");
        }
        Definition definition = inForce[local];
        need(definition.bytes());
        var message = new FitMessage(bytes, at, definition, compressedTime);
        at += definition.bytes();
        OptionalLong time = message.time();
        clock = time.isPresent() ? time : clock;
        reader.accept(message);
    }

    private int unsigned() throws UnreadableFileException {
        need(1);
        return bytes[at++] & 0xFF;
    }

    private void need(int length) throws UnreadableFileException {
        if (length > span.to() - at) {
            throw new UnreadableFileException(
                    "The FIT file ends in the middle of a message, so it is damaged. Copy it from the device again.");
        }
    }
}
