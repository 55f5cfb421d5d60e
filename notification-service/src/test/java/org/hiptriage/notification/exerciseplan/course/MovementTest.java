package org.hiptriage.notification.exerciseplan.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.hiptriage.notification.exerciseplan.course.Progress.Decision;
import org.hiptriage.notification.exerciseplan.schedule.PhaseOption;
import org.hiptriage.notification.exerciseplan.schedule.Segment;
import org.hiptriage.notification.exerciseplan.schedule.Segments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A programme of two weeks of calm, four of build (pain up to 3) and two of keep (pain up to 2); it begins on a Monday. */
class MovementTest {
    private static final LocalDate START = LocalDate.parse("2026-11-23");
    private static final PhaseOption CALM = option("calm", 1, 2, OptionalInt.empty());
    private static final PhaseOption BUILD = option("build", 3, 6, OptionalInt.of(3));
    private static final PhaseOption KEEP = option("keep", 7, 8, OptionalInt.of(2));
    private static final List<PhaseOption> OPTIONS = List.of(CALM, BUILD, KEEP);
    private static final Progress STARTED = new Progress(Decision.STARTED, "calm", START);

    @Test
    void aScheduleIsLaidUpToThePhaseThatThePainScoreDoesNotAllow() {
        assertThat(phases(laid(2))).containsExactly("calm", "build", "keep");
        assertThat(phases(laid(3))).containsExactly("calm", "build");
        assertThat(phases(laid(4))).containsExactly("calm");
        assertThat(laid(2).get(1).from()).isEqualTo(day(14));
        assertThat(laid(2).get(2).to()).isEqualTo(day(56));
    }

    @Test
    void withLessPainThePhasesThatWaitedComeBackAfterTheOneThatIsOn() {
        Moved moved = checkIn(laid(5), STARTED, 3, 3);
        assertThat(moved.progress()).isEqualTo(new Progress(Decision.GOES_ON, "calm", START));
        assertThat(moved.segments()).isEqualTo(laid(3));
        assertThat(checkIn(moved.segments(), moved.progress(), 4, 2).segments()).isEqualTo(laid(2));
    }

    @Test
    void beforeTheFirstSessionACheckInLeavesThePlanStarted() {
        assertThat(checkIn(laid(2), STARTED, -1, 2)).isEqualTo(new Moved(laid(2), STARTED));
    }

    @ParameterizedTest
    @CsvSource({"3, GOES_ON", "4, EASES_BACK", "10, EASES_BACK"})
    void inAPhaseItsOwnBoundDecidesWhetherItEasesBack(int painScore, Decision decision) {
        assertThat(checkIn(laid(2), building(), 20, painScore).progress().decision())
                .isEqualTo(decision);
    }

    @Test
    void easingBackTakesTheEarlierPhaseFromTheNextDayAndLeavesWhatWasDone() {
        Moved moved = checkIn(laid(2), building(), 20, 5);
        assertThat(moved.progress()).isEqualTo(new Progress(Decision.EASES_BACK, "calm", day(21)));
        assertThat(phases(moved.segments())).containsExactly("calm", "build", "calm");
        assertThat(moved.segments().get(1)).isEqualTo(laid(2).get(1).until(day(21)));
        assertThat(moved.segments().get(2).to()).isEqualTo(day(35));
        Moved better = checkIn(moved.segments(), moved.progress(), 20, 2);
        assertThat(better.progress()).isEqualTo(new Progress(Decision.GOES_ON, "calm", day(21)));
        assertThat(phases(better.segments())).containsExactly("calm", "build", "calm", "build", "keep");
    }

    @Test
    void easingBackSkipsAnEarlierPhaseThatIsTooMuchAsWell() {
        Progress keeping = new Progress(Decision.MOVES_ON, "keep", day(42));
        assertThat(checkIn(laid(2), keeping, 45, 3).progress().phase()).isEqualTo("build");
        assertThat(checkIn(laid(2), keeping, 45, 4).progress().phase()).isEqualTo("calm");
    }

    @Test
    void whereNoPhaseIsAllowedThereIsNoSchedule() {
        List<PhaseOption> strict = List.of(option("only", 1, 2, OptionalInt.of(3)));
        List<Segment> segments = Segments.laid(strict, START, 0, OptionalInt.of(3));
        Progress on = new Progress(Decision.STARTED, "only", START);
        assertThat(new Movement(strict, 4, day(2)).of(segments, on)).isEmpty();
        assertThat(new Movement(strict, 3, day(2)).of(segments, on)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"12, GOES_ON", "13, MOVES_ON", "20, MOVES_ON"})
    void onceThePhasesWeeksHavePassedItMovesOnWhereThePainAllows(int today, Decision decision) {
        Moved moved = checkIn(laid(5), STARTED, today, 3);
        assertThat(moved.progress().decision()).isEqualTo(decision);
        assertThat(moved.segments().get(1).from()).isEqualTo(today == 20 ? day(21) : day(14));
    }

    @Test
    void thePhaseThatTheScheduleMovedToIsMovedOnTo() {
        Moved moved = checkIn(laid(2), STARTED, 16, 2);
        assertThat(moved.progress()).isEqualTo(new Progress(Decision.MOVES_ON, "build", day(14)));
        assertThat(moved.segments()).isEqualTo(laid(2));
        assertThat(checkIn(moved.segments(), moved.progress(), 17, 2).progress().decision())
                .isEqualTo(Decision.GOES_ON);
    }

    @ParameterizedTest
    @CsvSource({"5, GOES_ON, 14", "6, GOES_ON, 14", "7, STAYS, 21", "13, STAYS, 21", "14, STAYS, 22", "30, STAYS, 38"})
    void nearItsEndAPhaseIsMadeLongerByWeeksWhereTheNextIsTooMuch(int today, Decision decision, int end) {
        Moved moved = checkIn(laid(5), STARTED, today, 4);
        assertThat(moved.progress().decision()).isEqualTo(decision);
        Segment last = moved.segments().get(moved.segments().size() - 1);
        assertThat(last.phase()).isEqualTo("calm");
        assertThat(last.to()).isEqualTo(day(end));
    }

    @Test
    void morePainTakesLaterPhasesOutUntilItIsLess() {
        Moved worse = checkIn(laid(2), STARTED, 3, 4);
        assertThat(worse.progress().decision()).isEqualTo(Decision.GOES_ON);
        assertThat(phases(worse.segments())).containsExactly("calm");
        assertThat(phases(checkIn(worse.segments(), worse.progress(), 4, 2).segments()))
                .containsExactly("calm", "build", "keep");
    }

    @Test
    void aPlanThatIsOverStaysAsItIs() {
        Progress keeping = new Progress(Decision.MOVES_ON, "keep", day(42));
        Moved moved = checkIn(laid(2), keeping, 80, 1);
        assertThat(moved).isEqualTo(new Moved(laid(2), new Progress(Decision.GOES_ON, "keep", day(42))));
    }

    @Test
    void weeksThatTheProgrammeLeavesFreeStayFree() {
        List<PhaseOption> gap = List.of(CALM, KEEP);
        List<Segment> segments = Segments.laid(gap, START, 0, OptionalInt.of(2));
        assertThat(segments.get(1).from()).isEqualTo(day(42));
        Moved moved = new Movement(gap, 2, day(3)).of(segments, STARTED).orElseThrow();
        assertThat(moved.segments()).isEqualTo(segments);
        assertThat(new Movement(gap, 2, day(20))
                        .of(segments, STARTED)
                        .orElseThrow()
                        .segments())
                .isEqualTo(segments);
    }

    private static Progress building() {
        return new Progress(Decision.MOVES_ON, "build", day(14));
    }

    private static Moved checkIn(List<Segment> segments, Progress progress, int today, int painScore) {
        return new Movement(OPTIONS, painScore, day(today))
                .of(segments, progress)
                .orElseThrow();
    }

    private static List<Segment> laid(int painScore) {
        return Segments.laid(OPTIONS, START, 0, OptionalInt.of(painScore));
    }

    private static List<String> phases(List<Segment> segments) {
        return segments.stream().map(Segment::phase).toList();
    }

    private static LocalDate day(int days) {
        return START.plusDays(days);
    }

    private static PhaseOption option(String code, int fromWeek, int toWeek, OptionalInt painScoreAtMost) {
        return new PhaseOption(code, fromWeek, toWeek, 3, 20, painScoreAtMost, List.of("exercise-of-" + code));
    }
}
