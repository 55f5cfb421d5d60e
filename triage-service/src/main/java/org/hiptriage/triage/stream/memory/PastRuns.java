package org.hiptriage.triage.stream.memory;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hiptriage.triage.history.run.Run;
import org.hiptriage.triage.history.run.RunLog;
import org.hiptriage.triage.history.run.ShoeTotal;
import org.hiptriage.triage.stream.state.Id;
import org.hiptriage.triage.stream.state.PastRun;
import org.hiptriage.triage.stream.state.PastShoe;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.jspecify.annotations.Nullable;

/** The recorded runs as they are remembered. */
final class PastRuns {
    private static final int ID_BYTES = 16;

    private PastRuns() {}

    static RunLog read(RunnerHistory history) {
        List<PastShoe> shoes = history.getShoes();
        List<Run> runs = new ArrayList<>(history.getRuns().size());
        history.getRuns().forEach(past -> runs.add(run(past, shoes)));
        Map<String, ShoeTotal> totals = new HashMap<>();
        shoes.forEach(shoe -> total(shoe).ifPresent(total -> totals.put(shoe.getShoe(), total)));
        return new RunLog(history.getRunsKeptFrom(), runs, totals);
    }

    /** The pairs that there are to tell apart: first those that have a total, then those of the kept runs. */
    static List<String> shoeIds(RunLog log) {
        Set<String> ids = new LinkedHashSet<>(new TreeSet<>(log.pastShoes().keySet()));
        log.runs().forEach(run -> run.shoeId().ifPresent(ids::add));
        return List.copyOf(ids);
    }

    static List<PastRun> runs(RunLog log, List<String> shoeIds) {
        Map<String, Integer> indexes = new HashMap<>();
        shoeIds.forEach(shoe -> indexes.put(shoe, indexes.size()));
        List<PastRun> runs = new ArrayList<>(log.runs().size());
        log.runs().forEach(run -> runs.add(past(run, run.shoeId().map(indexes::get))));
        return runs;
    }

    static List<PastShoe> shoes(RunLog log, List<String> shoeIds) {
        return shoeIds.stream()
                .map(shoe -> past(shoe, Optional.ofNullable(log.pastShoes().get(shoe))))
                .toList();
    }

    private static Run run(PastRun past, List<PastShoe> shoes) {
        return new Run(
                uuid(past.getRunId()),
                past.getStartedAt(),
                ZoneOffset.ofTotalSeconds(past.getOffsetSeconds()),
                Duration.ofSeconds(past.getDurationSeconds()),
                number(past.getDistanceMeters()),
                number(past.getDescentMeters()),
                past.getRunning(),
                Optional.ofNullable(past.getShoe())
                        .map(index -> shoes.get(index).getShoe()),
                past.getManual(),
                Optional.ofNullable(past.getModifiedAt()),
                past.getReceivedAt(),
                uuid(past.getEventId()),
                past.getDeleted());
    }

    private static PastRun past(Run run, Optional<Integer> shoe) {
        return new PastRun(
                id(run.runId()),
                id(run.eventId()),
                run.startedAt(),
                run.zone().getRules().getOffset(run.startedAt()).getTotalSeconds(),
                run.duration().toSeconds(),
                number(run.distanceMeters()),
                number(run.descentMeters()),
                run.running(),
                run.manual(),
                run.deleted(),
                shoe.orElse(null),
                run.modifiedAt().orElse(null),
                run.receivedAt());
    }

    private static Optional<ShoeTotal> total(PastShoe shoe) {
        return Optional.ofNullable(shoe.getMeters())
                .flatMap(meters ->
                        Optional.ofNullable(shoe.getLastRunAt()).map(lastRunAt -> new ShoeTotal(meters, lastRunAt)));
    }

    private static PastShoe past(String shoe, Optional<ShoeTotal> total) {
        return new PastShoe(
                shoe,
                total.map(ShoeTotal::meters).orElse(null),
                total.map(ShoeTotal::lastRunAt).orElse(null));
    }

    private static UUID uuid(Id id) {
        ByteBuffer bytes = ByteBuffer.wrap(id.bytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static Id id(UUID uuid) {
        return new Id(ByteBuffer.allocate(ID_BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array());
    }

    private static OptionalDouble number(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
    }
}
