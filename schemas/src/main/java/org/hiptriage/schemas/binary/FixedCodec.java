package org.hiptriage.schemas.binary;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.apache.avro.specific.SpecificFixed;

/** A generated type of so many bytes. */
final class FixedCodec implements ValueCodec<SpecificFixed> {
    private final MethodHandle constructor;
    private final int size;

    FixedCodec(Class<? extends SpecificFixed> type, int size) {
        try {
            this.constructor = MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, byte[].class))
                    .asType(MethodType.methodType(SpecificFixed.class, byte[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " is no class that Avro generated", e);
        }
        this.size = size;
    }

    @Override
    public SpecificFixed read(BinaryInput in) {
        try {
            return (SpecificFixed) constructor.invokeExact(in.raw(size));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a generated constructor throws nothing", e);
        }
    }

    @Override
    public void write(SpecificFixed value, BinaryOutput out) {
        out.raw(value.bytes());
    }
}
