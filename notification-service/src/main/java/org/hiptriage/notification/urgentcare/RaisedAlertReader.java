package org.hiptriage.notification.urgentcare;

import java.util.Optional;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.RaisedAlert;
import org.hiptriage.notification.outcome.TimeFrame;
import org.hiptriage.notification.outcome.avro.RedFlagReader;

/** From the event of the contract to this service's own value. */
final class RaisedAlertReader {
    private RaisedAlertReader() {}

    static RaisedAlert read(RedFlagRaised event) {
        return new RaisedAlert(
                event.getAlertId(),
                event.getResultId(),
                event.getAssessmentId(),
                event.getRunnerId(),
                RedFlagReader.side(event.getSide()),
                event.getOccurredAt(),
                Level.valueOf(event.getLevel().name()),
                Optional.ofNullable(event.getTimeFrame()).map(TimeFrame::new),
                RedFlagReader.read(event.getRedFlags()));
    }
}
