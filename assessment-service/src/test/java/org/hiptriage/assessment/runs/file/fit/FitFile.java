package org.hiptriage.assessment.runs.file.fit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;

/** Writes FIT files byte by byte, broken ones too; shares nothing with the reader, its checksum included. */
public final class FitFile {
    public static final int ENUM = 0x00;
    public static final int SINT8 = 0x01;
    public static final int UINT8 = 0x02;
    public static final int UINT16 = 0x84;
    public static final int SINT32 = 0x85;
    public static final int UINT32 = 0x86;
    public static final int UINT8Z = 0x0A;

    private static final int[] NIBBLES = {
        0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401, 0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01,
        0x8801, 0x4400
    };

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private int headerBytes = 14;
    private boolean headerCrc = true;
    private boolean bigEndian;
    private int developerBytes;

    /** A field with one number. */
    public record Field(int number, int type, long value) {
        int bytes() {
            return switch (type) {
                case UINT16 -> 2;
                case SINT32, UINT32 -> 4;
                default -> 1;
            };
        }
    }

    public static Field field(int number, int type, long value) {
        return new Field(number, type, value);
    }

    public static Field time(int number, Instant at) {
        return field(number, UINT32, seconds(at));
    }

    public static long seconds(Instant at) {
        return at.getEpochSecond() - Instant.parse("1989-12-31T00:00:00Z").getEpochSecond();
    }

    /** A recording by a made-up product of the maker with that number. */
    public static FitFile activity(int maker, int product) {
        return new FitFile()
                .message(
                        0,
                        field(0, ENUM, 4),
                        field(1, UINT16, maker),
                        field(2, UINT16, product),
                        field(3, UINT32, 987654321));
    }

    public FitFile withShortHeader() {
        headerBytes = 12;
        return this;
    }

    public FitFile withoutHeaderCrc() {
        headerCrc = false;
        return this;
    }

    public FitFile inBigEndian() {
        bigEndian = true;
        return this;
    }

    /** From here on each message carries so many bytes of a developer's own field. */
    public FitFile withDeveloperBytes(int bytes) {
        developerBytes = bytes;
        return this;
    }

    /** Defines a message as local type 0 and writes it once. */
    public FitFile message(int global, Field... fields) {
        return define(0, global, fields).data(0, fields);
    }

    public FitFile define(int local, int global, Field... fields) {
        messages.write((developerBytes > 0 ? 0x60 : 0x40) | local);
        messages.write(0);
        messages.write(bigEndian ? 1 : 0);
        number(global, 2);
        messages.write(fields.length);
        for (Field field : fields) {
            raw(field.number(), field.bytes(), field.type());
        }
        if (developerBytes > 0) {
            raw(1, 0, developerBytes, 0);
        }
        return this;
    }

    public FitFile data(int local, Field... fields) {
        messages.write(local);
        return values(fields);
    }

    /** A data message whose time is only the low five bits. */
    public FitFile compressed(int local, Instant at, Field... fields) {
        messages.write(0x80 | local << 5 | (int) (seconds(at) & 0x1F));
        return values(fields);
    }

    private FitFile values(Field... fields) {
        for (Field field : fields) {
            number(field.value(), field.bytes());
        }
        for (int left = developerBytes; left > 0; left--) {
            messages.write(0x77);
        }
        return this;
    }

    /** A text field in a message of its own. */
    public FitFile text(int global, int number, String text, Field... others) {
        byte[] letters = (text + "\0").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        raw(0x40, 0, bigEndian ? 1 : 0);
        number(global, 2);
        messages.write(others.length + 1);
        raw(number, letters.length, 0x07);
        for (Field field : others) {
            raw(field.number(), field.bytes(), field.type());
        }
        messages.write(0);
        messages.writeBytes(letters);
        return values(others);
    }

    public FitFile raw(int... bytes) {
        for (int single : bytes) {
            messages.write(single);
        }
        return this;
    }

    private void number(long value, int bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(8)
                .order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
                .putLong(value);
        messages.write(buffer.array(), bigEndian ? 8 - bytes : 0, bytes);
    }

    public byte[] bytes() {
        byte[] data = messages.toByteArray();
        ByteBuffer file = ByteBuffer.allocate(headerBytes + data.length + 2).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) headerBytes).put((byte) 0x20).putShort((short) 2195).putInt(data.length);
        file.put(new byte[] {'.', 'F', 'I', 'T'});
        if (headerBytes == 14) {
            file.putShort((short) (headerCrc ? crc(file.array(), 12) : 0));
        }
        file.put(data);
        return file.putShort((short) crc(file.array(), headerBytes + data.length))
                .array();
    }

    public static byte[] chained(List<byte[]> files) {
        var chain = new ByteArrayOutputStream();
        files.forEach(chain::writeBytes);
        return chain.toByteArray();
    }

    /** By nibbles, as the description of the format does it. */
    public static int crc(byte[] bytes, int to) {
        int crc = 0;
        for (int at = 0; at < to; at++) {
            for (int nibble : new int[] {bytes[at] & 0xF, (bytes[at] >> 4) & 0xF}) {
                int below = NIBBLES[crc & 0xF];
                crc = (crc >> 4) & 0x0FFF;
                crc = crc ^ below ^ NIBBLES[nibble];
            }
        }
        return crc;
    }
}
