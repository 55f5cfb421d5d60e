package org.hiptriage.systemtests.faults.injection;

import java.util.Optional;
import java.util.Random;
import org.hiptriage.systemtests.faults.cluster.Cluster;

/** One kind of harm. */
public interface Fault {
    /** As the table calls it. */
    String name();

    /** What it harms: two of the same area never overlap. */
    Area area();

    /** What this machine lacks for it. */
    default Optional<String> missing() {
        return Optional.empty();
    }

    /**
     * Does the harm, lets it last, and undoes it.
     *
     * @return what was harmed and how
     */
    String inflict(Site site, Random random);

    /** What can be harmed. */
    enum Area {
        BROKERS,
        ASSESSMENT,
        TRIAGE,
        NOTIFICATION,
        DATABASE,
        REGISTRY,
        TRAFFIC;

        /** That of a service. */
        public static Area of(String service) {
            return switch (service) {
                case Cluster.ASSESSMENT -> ASSESSMENT;
                case Cluster.TRIAGE -> TRIAGE;
                default -> NOTIFICATION;
            };
        }
    }
}
