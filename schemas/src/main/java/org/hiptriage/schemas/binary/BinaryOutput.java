package org.hiptriage.schemas.binary;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Avro's binary encoding of primitives into an array that grows. Used by one thread. */
public final class BinaryOutput {
    private static final int LONGEST_VARINT = 10;
    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;

    private byte[] bytes;
    private int length;

    /**
     * Begins empty.
     *
     * @param expected how many bytes it will hardly be more than
     */
    public BinaryOutput(int expected) {
        bytes = new byte[expected];
    }

    /** What was written since. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** These bytes as they are. */
    public void raw(byte[] source) {
        ensure(source.length);
        System.arraycopy(source, 0, bytes, length, source.length);
        length += source.length;
    }

    void booleanValue(boolean value) {
        ensure(1);
        bytes[length++] = (byte) (value ? 1 : 0);
    }

    void intValue(int value) {
        // Zig-zag of an int, widened without a sign, is as long as that of the same long.
        varint(((value << 1) ^ (value >> 31)) & 0xFFFF_FFFFL);
    }

    void longValue(long value) {
        varint((value << 1) ^ (value >> 63));
    }

    void doubleValue(double value) {
        ensure(Double.BYTES);
        long bits = Double.doubleToRawLongBits(value);
        for (int i = 0; i < Double.BYTES; i++) {
            bytes[length++] = (byte) (bits >>> (Byte.SIZE * i));
        }
    }

    void string(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        longValue(encoded.length);
        raw(encoded);
    }

    void bytes(ByteBuffer value) {
        int count = value.remaining();
        longValue(count);
        ensure(count);
        value.get(value.position(), bytes, length, count);
        length += count;
    }

    private void varint(long zigzag) {
        ensure(LONGEST_VARINT);
        long rest = zigzag;
        while ((rest & ~SEVEN_BITS) != 0) {
            bytes[length++] = (byte) ((rest & SEVEN_BITS) | MORE);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
