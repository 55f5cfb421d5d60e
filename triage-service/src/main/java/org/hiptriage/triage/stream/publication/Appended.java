package org.hiptriage.triage.stream.publication;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record of the topic of packs.
 *
 * @param at when the broker had it; empty where the topic keeps the writer's own time, which proves nothing
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read
public record Appended(byte @Nullable [] key, byte @Nullable [] value, Optional<Instant> at) {}
