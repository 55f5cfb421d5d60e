package org.hiptriage.notification.exerciseplan.calendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.hiptriage.notification.exerciseplan.catalogue.Translation;
import org.hiptriage.notification.exerciseplan.composition.Plan;
import org.hiptriage.notification.exerciseplan.schedule.EarlierSession;
import org.hiptriage.notification.exerciseplan.schedule.Session;

/**
 * Writes a plan as iCalendar (RFC 5545, 7986): an entry for each session, and one that cancels each that was taken back,
 * or calendars would keep it. Times are in UTC, which needs no time zone definition and is what the plan says.
 */
final class PlanCalendar {
    private static final int REMEMBERED_DAYS = 30;
    /** Folded lines stay below the 75 octets of RFC 5545 although umlauts take two. */
    private static final int CHARACTERS_IN_A_LINE = 60;

    private final DatedPlan dated;
    private final CalendarWords words;
    private final SessionText text;

    PlanCalendar(DatedPlan dated, CalendarWords words, Optional<Translation> translation) {
        this.dated = dated;
        this.words = words;
        this.text = new SessionText(dated.plan(), words, translation);
    }

    /** The file, in UTF-8; sessions that were taken back until they are 30 days past. */
    byte[] write(LocalDate today) {
        Plan plan = dated.plan();
        Stream<VEvent> earlier = dated.earlier().stream()
                .filter(session -> !session.on().isBefore(today.minusDays(REMEMBERED_DAYS)))
                .map(this::earlier);
        Stream<VEvent> sessions = plan.sessions().stream().map(this::session);
        var calendar = new Calendar(
                new PropertyList(List.of(
                        new ProdId("-//Hip Triage//Exercise plan//EN"),
                        ImmutableVersion.VERSION_2_0,
                        ImmutableMethod.PUBLISH,
                        new XProperty("X-WR-CALNAME", words.calendarName()),
                        new RefreshInterval(new ParameterList(List.of(Value.DURATION)), Duration.ofHours(6)))),
                new ComponentList<>(Stream.concat(earlier, sessions).toList()));
        var file = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(false, CHARACTERS_IN_A_LINE).output(calendar, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private VEvent session(Session session) {
        return event(
                session.id(),
                session.startsAt(),
                session.minutes(),
                ImmutableStatus.VEVENT_CONFIRMED,
                text.summary(session),
                text.description(session));
    }

    private VEvent earlier(EarlierSession session) {
        return session.withdrawn()
                ? event(
                        session.id(),
                        session.startsAt(),
                        session.minutes(),
                        ImmutableStatus.VEVENT_CANCELLED,
                        words.withdrawnSummary(),
                        words.withdrawnText())
                : event(
                        session.id(),
                        session.startsAt(),
                        session.minutes(),
                        ImmutableStatus.VEVENT_CONFIRMED,
                        words.pastSummary(),
                        words.noAdvice());
    }

    private VEvent event(UUID id, Instant startsAt, int minutes, Status status, String summary, String description) {
        return new VEvent(new PropertyList(List.<Property>of(
                new Uid(id + "@hip-triage"),
                new Sequence(dated.plan().version()),
                new DtStamp(dated.changedAt()),
                new DtStart<>(startsAt),
                new DtEnd<>(startsAt.plus(Duration.ofMinutes(minutes))),
                status,
                new Summary(summary),
                new Description(description))));
    }
}
