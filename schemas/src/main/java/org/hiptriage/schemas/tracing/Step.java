package org.hiptriage.schemas.tracing;

/** A stage of a trace that has begun. Closing it again changes nothing. */
public interface Step extends AutoCloseable {
    /** The W3C trace context that what follows from this step is to carry. */
    String traceParent();

    /** It came to nothing. */
    void failed();

    /** It is over. */
    @Override
    void close();
}
