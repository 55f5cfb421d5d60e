package org.hiptriage.assessment.runs.file.activity;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One activity as a file tells it; what the file does not tell is empty, never 0.
 *
 * @param totals when it was and what it came to
 * @param sport what it was
 * @param offsetSeconds offset from UTC where it began; seconds, positive east
 * @param device maker and product that recorded it, or the program that wrote the file; no serial number
 */
public record Activity(Totals totals, Sport sport, OptionalInt offsetSeconds, Optional<String> device)
        implements Found {}
