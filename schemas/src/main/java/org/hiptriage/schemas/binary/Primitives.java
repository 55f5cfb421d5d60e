package org.hiptriage.schemas.binary;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Values that hold no others. Each is a class of its own, for a call through one more function costs as much as the work. */
final class Primitives {
    static final ValueCodec<Boolean> BOOLEAN = new ValueCodec<>() {
        @Override
        public Boolean read(BinaryInput in) {
            return in.booleanValue();
        }

        @Override
        public void write(Boolean value, BinaryOutput out) {
            out.booleanValue(value);
        }
    };

    static final ValueCodec<Integer> INT = new ValueCodec<>() {
        @Override
        public Integer read(BinaryInput in) {
            return in.intValue();
        }

        @Override
        public void write(Integer value, BinaryOutput out) {
            out.intValue(value);
        }
    };

    static final ValueCodec<Long> LONG = new ValueCodec<>() {
        @Override
        public Long read(BinaryInput in) {
            return in.longValue();
        }

        @Override
        public void write(Long value, BinaryOutput out) {
            out.longValue(value);
        }
    };

    static final ValueCodec<Double> DOUBLE = new ValueCodec<>() {
        @Override
        public Double read(BinaryInput in) {
            return in.doubleValue();
        }

        @Override
        public void write(Double value, BinaryOutput out) {
            out.doubleValue(value);
        }
    };

    static final ValueCodec<String> STRING = new ValueCodec<>() {
        @Override
        public String read(BinaryInput in) {
            return in.string();
        }

        @Override
        public void write(String value, BinaryOutput out) {
            out.string(value);
        }
    };

    static final ValueCodec<ByteBuffer> BYTES = new ValueCodec<>() {
        @Override
        public ByteBuffer read(BinaryInput in) {
            return in.bytes();
        }

        @Override
        public void write(ByteBuffer value, BinaryOutput out) {
            out.bytes(value);
        }
    };

    static final ValueCodec<UUID> UUID_STRING = new ValueCodec<>() {
        @Override
        public UUID read(BinaryInput in) {
            return UUID.fromString(in.string());
        }

        @Override
        public void write(UUID value, BinaryOutput out) {
            out.string(value.toString());
        }
    };

    static final ValueCodec<LocalDate> DATE = new ValueCodec<>() {
        @Override
        public LocalDate read(BinaryInput in) {
            return LocalDate.ofEpochDay(in.intValue());
        }

        @Override
        public void write(LocalDate value, BinaryOutput out) {
            out.intValue((int) value.toEpochDay());
        }
    };

    static final ValueCodec<Instant> MILLIS = new ValueCodec<>() {
        @Override
        public Instant read(BinaryInput in) {
            return Instant.ofEpochMilli(in.longValue());
        }

        @Override
        public void write(Instant value, BinaryOutput out) {
            out.longValue(value.toEpochMilli());
        }
    };

    private Primitives() {}
}
