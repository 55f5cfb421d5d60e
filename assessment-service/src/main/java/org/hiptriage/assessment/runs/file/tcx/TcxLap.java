package org.hiptriage.assessment.runs.file.tcx;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hiptriage.assessment.runs.file.activity.Totals;
import org.hiptriage.assessment.runs.file.xml.XmlValues;

/** The lap that is being read. Its time is without pauses; climb it does not tell. */
final class TcxLap {
    private final Optional<OffsetDateTime> start;
    private OptionalDouble seconds = OptionalDouble.empty();
    private OptionalDouble meters = OptionalDouble.empty();
    private OptionalDouble cadence = OptionalDouble.empty();
    private OptionalDouble runCadence = OptionalDouble.empty();

    TcxLap(Optional<OffsetDateTime> start) {
        this.start = start;
    }

    void ends(String path, String text) {
        switch (path) {
            case "Lap/TotalTimeSeconds" -> seconds = XmlValues.number(text);
            case "Lap/DistanceMeters" -> meters = XmlValues.number(text);
            case "Lap/Cadence" -> cadence = XmlValues.number(text);
            case "Lap/Extensions/LX/AvgRunCadence" -> runCadence = XmlValues.number(text);
            default -> {}
        }
    }

    Totals totals() {
        return new Totals(
                start.map(OffsetDateTime::toInstant),
                OptionalDouble.empty(),
                seconds,
                meters,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                runCadence.isPresent() ? runCadence : cadence);
    }
}
