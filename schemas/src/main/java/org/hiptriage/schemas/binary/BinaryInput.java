package org.hiptriage.schemas.binary;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Avro's binary encoding of primitives out of an array, which anybody may have sent: no length in it makes this take more memory than
 * there are bytes. What ends too early is an {@link IllegalArgumentException} or an {@link IndexOutOfBoundsException}.
 */
public final class BinaryInput {
    private static final int INT_BITS = 35;
    private static final int LONG_BITS = 70;
    private static final int SEVEN_BITS = 0x7F;

    private final byte[] bytes;
    private int position;

    /** Reads from this position to the end of the array. */
    public BinaryInput(byte[] bytes, int from) {
        this.bytes = bytes;
        this.position = from;
    }

    /** Whether nothing is left. */
    public boolean isEnd() {
        return position == bytes.length;
    }

    int remaining() {
        return bytes.length - position;
    }

    boolean booleanValue() {
        return bytes[position++] == 1;
    }

    int intValue() {
        int zigzag = (int) varint(INT_BITS);
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    long longValue() {
        long zigzag = varint(LONG_BITS);
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    double doubleValue() {
        int end = position + Double.BYTES;
        long bits = 0;
        for (int i = end - 1; i >= position; i--) {
            bits = (bits << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        position = end;
        return Double.longBitsToDouble(bits);
    }

    String string() {
        int count = count();
        var text = new String(bytes, position, count, StandardCharsets.UTF_8);
        position += count;
        return text;
    }

    ByteBuffer bytes() {
        return ByteBuffer.wrap(raw(count()));
    }

    byte[] raw(int count) {
        if (count > remaining()) {
            throw new IllegalArgumentException("more bytes are announced than there are");
        }
        byte[] copy = Arrays.copyOfRange(bytes, position, position + count);
        position += count;
        return copy;
    }

    private int count() {
        long count = longValue();
        if (count < 0 || count > remaining()) {
            throw new IllegalArgumentException("more bytes are announced than there are");
        }
        return (int) count;
    }

    private long varint(int mostBits) {
        long value = 0;
        for (int shift = 0; shift < mostBits; shift += 7) {
            byte next = bytes[position++];
            value |= (long) (next & SEVEN_BITS) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number has too many bytes");
    }
}
