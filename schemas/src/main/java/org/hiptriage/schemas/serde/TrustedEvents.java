package org.hiptriage.schemas.serde;

import org.apache.avro.util.ClassSecurityValidator;

/** Tells Avro, once per JVM, that this product's own generated classes may be instantiated while decoding. */
final class TrustedEvents {
    private static final String PRODUCT = "org.hiptriage.";

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith(PRODUCT)));
    }

    private TrustedEvents() {}

    static void trust() {
        // Calling this runs the static initialiser, exactly once.
    }
}
