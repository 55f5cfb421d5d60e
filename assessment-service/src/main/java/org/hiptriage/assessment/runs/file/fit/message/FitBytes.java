package org.hiptriage.assessment.runs.file.fit.message;

/** Integers of either byte order; the caller has checked that the bytes are there. */
final class FitBytes {
    private FitBytes() {}

    /** 16 bits without sign. */
    static int int16(byte[] bytes, int at, boolean bigEndian) {
        int first = bytes[at] & 0xFF;
        int second = bytes[at + 1] & 0xFF;
        return bigEndian ? (first << 8) | second : (second << 8) | first;
    }

    static int int32(byte[] bytes, int at, boolean bigEndian) {
        int first = int16(bytes, at, bigEndian);
        int second = int16(bytes, at + 2, bigEndian);
        return bigEndian ? (first << 16) | second : (second << 16) | first;
    }

    static long int64(byte[] bytes, int at, boolean bigEndian) {
        long first = int32(bytes, at, bigEndian) & 0xFFFFFFFFL;
        long second = int32(bytes, at + 4, bigEndian) & 0xFFFFFFFFL;
        return bigEndian ? (first << 32) | second : (second << 32) | first;
    }
}
