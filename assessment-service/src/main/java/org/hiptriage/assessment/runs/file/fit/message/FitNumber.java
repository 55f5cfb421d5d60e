package org.hiptriage.assessment.runs.file.fit.message;

import java.util.OptionalLong;

/** The integer base types of FIT, each with the value by which a device says that it does not know. */
final class FitNumber {
    private static final int TYPE = 0x1F;

    private FitNumber() {}

    /** The first element of the field. */
    static OptionalLong read(byte[] bytes, int from, Definition.Field field, boolean bigEndian) {
        int at = from + field.offset();
        int size = field.bytes();
        return switch (field.type() & TYPE) {
            case 0, 2 -> size < 1 ? OptionalLong.empty() : known(bytes[at] & 0xFF, 0xFF);
            case 10 -> size < 1 ? OptionalLong.empty() : known(bytes[at] & 0xFF, 0);
            case 1 -> size < 1 ? OptionalLong.empty() : known(bytes[at], 0x7F);
            case 3 -> size < 2 ? OptionalLong.empty() : known((short) FitBytes.int16(bytes, at, bigEndian), 0x7FFF);
            case 4 -> size < 2 ? OptionalLong.empty() : known(FitBytes.int16(bytes, at, bigEndian), 0xFFFF);
            case 11 -> size < 2 ? OptionalLong.empty() : known(FitBytes.int16(bytes, at, bigEndian), 0);
            case 5 -> size < 4 ? OptionalLong.empty() : known(FitBytes.int32(bytes, at, bigEndian), 0x7FFFFFFF);
            case 6 -> size < 4 ? OptionalLong.empty() : known(unsigned32(bytes, at, bigEndian), 0xFFFFFFFFL);
            case 12 -> size < 4 ? OptionalLong.empty() : known(unsigned32(bytes, at, bigEndian), 0);
            case 14 -> size < 8 ? OptionalLong.empty() : known(FitBytes.int64(bytes, at, bigEndian), Long.MAX_VALUE);
            // Texts, raw bytes and fractions; and 64 bits without sign, which no field that is read here has.
            default -> OptionalLong.empty();
        };
    }

    private static long unsigned32(byte[] bytes, int at, boolean bigEndian) {
        return FitBytes.int32(bytes, at, bigEndian) & 0xFFFFFFFFL;
    }

    private static OptionalLong known(long value, long unknown) {
        return value == unknown ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
