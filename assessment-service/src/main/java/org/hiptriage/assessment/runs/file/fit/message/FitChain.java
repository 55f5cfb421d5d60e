package org.hiptriage.assessment.runs.file.fit.message;

import java.util.ArrayList;
import java.util.List;
import org.hiptriage.assessment.runs.file.guard.UnreadableFileException;

/** The FIT files of an upload, for devices may chain several; each is checked as a whole before anything of it is read. */
public final class FitChain {
    /** More files in one than any device writes. */
    static final int MAX_FILES = 100;

    private static final int SHORT_HEADER = 12;
    private static final int LONG_HEADER = 14;
    private static final int CRC_BYTES = 2;
    private static final int SIGNATURE = 0x5449462E;

    private FitChain() {}

    /**
     * Where the messages of one file lie.
     *
     * @param from index of the first byte after the header
     * @param to index after the last byte before the checksum
     */
    public record Span(int from, int to) {}

    /** Whether the bytes begin as a FIT file does. */
    public static boolean isFit(byte[] bytes, int from) {
        return bytes.length - from >= SHORT_HEADER && FitBytes.int32(bytes, from + 8, false) == SIGNATURE;
    }

    /** The files of the upload, at least one where the bytes begin as one does. */
    public static List<Span> spans(byte[] bytes) throws UnreadableFileException {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < bytes.length && !(at > 0 && isPadding(bytes, at))) {
            if (spans.size() == MAX_FILES) {
                throw new UnreadableFileException("More than " + MAX_FILES + " FIT files are chained in this one.");
            }
            Span span = span(bytes, at);
            spans.add(span);
            at = span.to() + CRC_BYTES;
        }
        return spans;
    }

    private static Span span(byte[] bytes, int at) throws UnreadableFileException {
        if (!isFit(bytes, at)) {
            throw new UnreadableFileException(
                    "After the end of the FIT file there are bytes that are not another one. Copy it from the device again.");
        }
        int header = bytes[at] & 0xFF;
        if ((header != SHORT_HEADER && header != LONG_HEADER) || bytes.length - at < header) {
            throw new UnreadableFileException("The header of the FIT file is damaged. Copy it from the device again.");
        }
        long size = FitBytes.int32(bytes, at + 4, false) & 0xFFFFFFFFL;
        if (size == 0) {
            throw new UnreadableFileException(
                    "The recording was never finished: the FIT file says that it is empty. End it on the device, or export it from the app.");
        }
        if (size > bytes.length - (long) at - header - CRC_BYTES) {
            throw new UnreadableFileException(
                    "The FIT file is cut off: it announces more bytes than there are. Copy it from the device again.");
        }
        int from = at + header;
        int to = from + (int) size;
        if (isWrong(bytes, at, header) || FitCrc.of(bytes, at, to) != FitBytes.int16(bytes, to, false)) {
            throw new UnreadableFileException(
                    "The checksum of the FIT file is wrong, so it was damaged on the way. Copy it from the device again.");
        }
        return new Span(from, to);
    }

    /** A header checksum of 0 was not computed. */
    private static boolean isWrong(byte[] bytes, int at, int header) {
        if (header != LONG_HEADER) {
            return false;
        }
        int crc = FitBytes.int16(bytes, at + SHORT_HEADER, false);
        return crc != 0 && crc != FitCrc.of(bytes, at, at + SHORT_HEADER);
    }

    /** Some devices fill the last block of their memory with zeros. */
    private static boolean isPadding(byte[] bytes, int from) {
        for (int at = from; at < bytes.length; at++) {
            if (bytes[at] != 0) {
                return false;
            }
        }
        return true;
    }
}
