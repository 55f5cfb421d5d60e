package org.hiptriage.triage.stream.event;

import java.util.Optional;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.TriageCompleted;

/**
 * What one triage came to.
 *
 * @param alert there where a red flag was raised
 * @param stands what the newest assessment comes to by it; empty where it is about something older
 */
public record Triaged(TriageCompleted result, Optional<RedFlagRaised> alert, Optional<GivenOutcome> stands) {}
