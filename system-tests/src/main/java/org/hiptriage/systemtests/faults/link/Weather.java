package org.hiptriage.systemtests.faults.link;

import java.time.Duration;

/** What a link does to what goes through it. */
public sealed interface Weather {
    /** Nothing. */
    record Fair() implements Weather {}

    /** Holds every piece back for a time between none and twice this. */
    record Slow(Duration mean) implements Weather {}

    /** As a network that loses packets looks to TCP: some pieces come late by the time until they are sent again. */
    record Lossy(double share, Duration late) implements Weather {}

    /** Nothing comes through and nobody is told: connections stay open, new ones are taken and never answered. */
    record Stalled() implements Weather {}

    /** Connections are closed and new ones refused. */
    record Cut() implements Weather {}
}
