package org.hiptriage.schemas.tracing;

import java.time.Instant;
import java.util.Optional;
import org.hiptriage.schemas.headers.TraceParent;

/** Passes trace contexts on. */
final class NoTracing implements Tracing {
    @Override
    public boolean isOn() {
        return false;
    }

    @Override
    public Step step(String name, Kind kind, Optional<String> cause, Instant since) {
        return new Passed(cause);
    }

    @Override
    public void close() {}

    private record Passed(Optional<String> cause) implements Step {
        @Override
        public String traceParent() {
            return TraceParent.continuing(cause);
        }

        @Override
        public void failed() {}

        @Override
        public void close() {}
    }
}
