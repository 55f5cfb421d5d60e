package org.hiptriage.triage.decision.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import org.hiptriage.triage.history.CheckIn;
import org.hiptriage.triage.history.PainReport;
import org.hiptriage.triage.history.PainScore;
import org.hiptriage.triage.history.Side;

/** Made-up reports, at noon of a day counted from 1 January 2026. */
final class Told {
    private static final LocalDate START = LocalDate.parse("2026-01-01");

    private Told() {}

    static Instant at(int day) {
        return START.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    static PainReport pain(int day, int score) {
        return new PainReport(at(day), OptionalInt.of(score), Optional.empty());
    }

    static PainReport pain(int day, int score, Side side) {
        return new PainReport(at(day), OptionalInt.of(score), Optional.of(side));
    }

    static PainReport withoutScore(int day) {
        return new PainReport(at(day), OptionalInt.empty(), Optional.empty());
    }

    static CheckIn checkIn(int day, int score) {
        return new CheckIn(new PainScore(at(day), score, Optional.empty()), false, false);
    }

    static CheckIn seen(int day, int score) {
        return new CheckIn(new PainScore(at(day), score, Optional.empty()), false, true);
    }
}
