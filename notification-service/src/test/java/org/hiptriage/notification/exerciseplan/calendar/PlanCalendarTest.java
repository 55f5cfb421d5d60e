package org.hiptriage.notification.exerciseplan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiptriage.notification.testing.Outcomes.NOON;
import static org.hiptriage.notification.testing.Outcomes.outcome;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.hiptriage.notification.exerciseplan.catalogue.PainBand;
import org.hiptriage.notification.exerciseplan.catalogue.Translation;
import org.hiptriage.notification.exerciseplan.catalogue.Translation.ExerciseWords;
import org.hiptriage.notification.exerciseplan.catalogue.yaml.CatalogueFile;
import org.hiptriage.notification.exerciseplan.catalogue.yaml.TranslationFile;
import org.hiptriage.notification.exerciseplan.composition.Plan;
import org.hiptriage.notification.exerciseplan.composition.PlanComposer;
import org.hiptriage.notification.exerciseplan.course.Course;
import org.hiptriage.notification.exerciseplan.course.HoldReason;
import org.hiptriage.notification.exerciseplan.schedule.Session;
import org.hiptriage.notification.outcome.Level;
import org.junit.jupiter.api.Test;

class PlanCalendarTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final String HOSTILE =
            "<script>alert('x')</script>; drop table plan; \\n, END:VEVENT\r\nATTENDEE:mailto:x@example.org\n\"quoted\"";

    private final PlanComposer composer = new PlanComposer(CatalogueFile.shipped());
    private final Course course = composer.compose(
                    outcome(Level.SELF_CARE, OptionalInt.of(2), false, List.of("trochanteric-bursitis"), List.of()))
            .orElseThrow();

    @Test
    void anIndependentReaderFindsThePlansSessionsAndNoOthers() {
        Plan plan = composer.plan(course);
        ICalendar calendar = read(CalendarLanguage.EN, Optional.empty(), course);
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                .as(calendar.validate(ICalVersion.V2_0).toString())
                .isTrue();
        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(calendar.getExperimentalProperty("X-WR-CALNAME").getValue()).isEqualTo("Hip exercises");
        assertThat(calendar.getRefreshInterval().getValue().toMillis())
                .isEqualTo(Duration.ofHours(6).toMillis());
        assertThat(calendar.getEvents()).hasSameSizeAs(plan.sessions());
        for (int i = 0; i < plan.sessions().size(); i++) {
            assertSame(calendar.getEvents().get(i), plan.sessions().get(i));
        }
    }

    @Test
    void anEntrySaysAllThatOneNeedsToDoTheSession() {
        VEvent first =
                read(CalendarLanguage.EN, Optional.empty(), course).getEvents().get(0);
        String text = first.getDescription().getValue();
        assertThat(first.getSummary().getValue()).isEqualTo("Hip exercises: Calm it down with gentle stretching");
        assertThat(text)
                .contains(
                        "Warm-up, 5 minutes: Walk briskly",
                        "1. Hip flexor stretch, lying: 3 times, hold for 30 seconds, with each leg",
                        "- Lie flat on your back without a pillow.",
                        "4 to 5: Acceptable, if it has settled by the next morning.",
                        "check with a physician",
                        "no medical advice");
        Plan plan = composer.plan(course);
        plan.exercises().stream()
                .filter(exercise -> plan.phases().get(0).exercises().contains(exercise.code()))
                .forEach(exercise -> assertThat(text).contains(exercise.name()).contains(exercise.steps()));
        assertThat(first.getAlarms()).isEmpty();
    }

    @Test
    void germanIsGermanThroughout() {
        VEvent first = read(CalendarLanguage.DE, Optional.of(TranslationFile.german()), course)
                .getEvents()
                .get(0);
        assertThat(first.getSummary().getValue()).isEqualTo("Hüftübungen: Mit sanftem Dehnen beruhigen");
        assertThat(first.getDescription().getValue())
                .contains("1. Hüftbeuger dehnen, im Liegen: 3-mal, 30 Sekunden halten, mit jedem Bein")
                .contains("kein ärztlicher Rat", "Aufwärmen, 5 Minuten: Geh zügig", "6 bis 10: Zu viel.")
                .doesNotContain(" the ", " your ");
    }

    @Test
    void whatAHeldPlanTookBackIsCancelledUnderTheSameIdsAndAHigherSequence() {
        Course held = course.held(List.of(HoldReason.ALERT_OPEN), NOON.plus(Duration.ofDays(3)))
                .after(course, NOON.plus(Duration.ofDays(3)));
        List<VEvent> events = read(CalendarLanguage.EN, Optional.empty(), held).getEvents();
        assertThat(events.stream().map(event -> event.getUid().getValue()).collect(Collectors.toSet()))
                .isEqualTo(course.sessions().stream()
                        .map(session -> session.id() + "@hip-triage")
                        .collect(Collectors.toSet()));
        assertThat(events).allMatch(event -> event.getSequence().getValue() == 2);
        assertThat(events.stream().filter(event -> event.getStatus().isCancelled()))
                .hasSize(course.sessions().size() - held.sessions().size())
                .allMatch(event -> event.getSummary().getValue().startsWith("Cancelled"));
    }

    @Test
    void aCancelledSessionIsThereUntilItIsThirtyDaysPast() {
        Course held = course.held(List.of(HoldReason.ALERT_OPEN), NOON).after(course, NOON);
        var dated = new DatedPlan(composer.plan(held), held.earlier(), NOON);
        LocalDate first = course.sessions().get(0).on();
        assertThat(events(dated, first.plusDays(30))).hasSameSizeAs(course.sessions());
        assertThat(events(dated, first.plusDays(31))).hasSize(course.sessions().size() - 1);
    }

    @Test
    void hostileTextStaysText() {
        var words = new ExerciseWords(HOSTILE, List.of(HOSTILE));
        var hostile = new Translation(
                HOSTILE,
                HOSTILE,
                composer.plan(course).painRule().stream().map(PainBand::meaning).toList(),
                composer.plan(course).exercises().stream()
                        .collect(Collectors.toMap(exercise -> exercise.code(), exercise -> words)),
                Map.of("trochanteric-bursitis", Map.of("calm", HOSTILE)));
        ICalendar calendar = read(CalendarLanguage.EN, Optional.of(hostile), course);
        assertThat(calendar.getEvents()).hasSameSizeAs(course.sessions());
        VEvent first = calendar.getEvents().get(0);
        assertThat(first.getAttendees()).isEmpty();
        assertThat(first.getSummary().getValue().replace("\r", ""))
                .isEqualTo("Hip exercises: " + HOSTILE.replace("\r", ""));
        assertThat(first.getDescription().getValue().replace("\r", "")).contains("- " + HOSTILE.replace("\r", ""));
    }

    @Test
    void noLineIsLongerThanTheStandardAllows() {
        String file = new String(
                write(CalendarLanguage.DE, Optional.of(TranslationFile.german()), course), StandardCharsets.UTF_8);
        assertThat(file.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .hasSizeGreaterThan(100);
        assertThat(file).doesNotContainPattern("[^\r]\n");
    }

    private static void assertSame(VEvent event, Session session) {
        assertThat(event.getUid().getValue()).isEqualTo(session.id() + "@hip-triage");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(session.startsAt());
        assertThat(event.getDateEnd().getValue().toInstant())
                .isEqualTo(session.startsAt().plus(Duration.ofMinutes(session.minutes())));
        assertThat(event.getSequence().getValue()).isEqualTo(1);
        assertThat(event.getStatus().isConfirmed()).isTrue();
    }

    private List<VEvent> events(DatedPlan plan, LocalDate today) {
        byte[] file = new PlanCalendar(plan, CalendarWords.in(CalendarLanguage.EN), Optional.empty()).write(today);
        return Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first().getEvents();
    }

    private ICalendar read(CalendarLanguage language, Optional<Translation> translation, Course of) {
        return Biweekly.parse(new String(write(language, translation, of), StandardCharsets.UTF_8))
                .first();
    }

    private byte[] write(CalendarLanguage language, Optional<Translation> translation, Course of) {
        var dated = new DatedPlan(composer.plan(of), of.earlier(), NOON);
        return new PlanCalendar(dated, CalendarWords.in(language), translation).write(TODAY);
    }
}
