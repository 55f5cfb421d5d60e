package org.hiptriage.notification.results;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hiptriage.notification.http.PageRequest;

/**
 * A result as it is served.
 *
 * @param order where it stands among the runner's results
 * @param json the contract's result JSON, as it was written when the event was taken in
 */
public record StoredResult(Order order, String json) {
    /**
     * Newest first by these, in this order.
     *
     * @param observedAt when what was triaged was observed
     * @param triagedAt when the rules ran
     * @param resultId settles what is left
     */
    public record Order(Instant observedAt, Instant triagedAt, UUID resultId) {
        /** From the parts of a cursor. */
        public static Order parse(List<String> parts) {
            return new Order(
                    PageRequest.moment(parts.get(0)), PageRequest.moment(parts.get(1)), UUID.fromString(parts.get(2)));
        }

        /** The parts of a cursor. */
        public List<String> parts() {
            return List.of(observedAt.toString(), triagedAt.toString(), resultId.toString());
        }
    }
}
