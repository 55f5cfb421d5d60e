package org.hiptriage.schemas.binary;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Makes empty objects of a generated class. */
final class NoArgConstructor<T> {
    private final MethodHandle constructor;

    /** @throws IllegalArgumentException where the class has no public constructor without arguments */
    NoArgConstructor(Class<T> type) {
        try {
            this.constructor = MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class))
                    .asType(MethodType.methodType(Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " is no class that Avro generated", e);
        }
    }

    @SuppressWarnings("unchecked") // the constructor is that of this type
    T make() {
        try {
            return (T) (Object) constructor.invokeExact();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a generated constructor throws nothing", e);
        }
    }
}
