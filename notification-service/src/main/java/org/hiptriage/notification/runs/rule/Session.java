package org.hiptriage.notification.runs.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * All recordings of one session (docs/decisions/0015-which-recording-of-a-run-counts.md, rule 3).
 *
 * @param recordings in order, at least one
 */
public record Session(List<Recording> recordings) {
    private static final Comparator<Recording> BEST_FIRST = Comparator.comparing(Recording::manual)
            .thenComparing(recording -> recording.distanceMeters().isEmpty())
            .thenComparing(Recording.IN_ORDER);

    public Session {
        recordings = List.copyOf(recordings);
    }

    /**
     * The sessions among recordings that come in any order, in the order of those that count.
     *
     * <p>A recording joins the first session of its sport whose first recording it matches, so that a chain of uploads, each
     * two minutes after the other, does not become one session.
     */
    public static List<Session> of(Collection<Recording> recordings) {
        List<List<Recording>> all = new ArrayList<>();
        Deque<List<Recording>> near = new ArrayDeque<>();
        recordings.stream().sorted(Recording.IN_ORDER).forEach(recording -> {
            while (!near.isEmpty() && hasLeft(near.getFirst().get(0), recording)) {
                near.removeFirst();
            }
            near.stream()
                    .filter(session -> session.get(0).isSameSessionAs(recording))
                    .findFirst()
                    .ifPresentOrElse(session -> session.add(recording), () -> {
                        List<Recording> begun = new ArrayList<>(List.of(recording));
                        all.add(begun);
                        near.add(begun);
                    });
        });
        return all.stream()
                .map(Session::new)
                .sorted(Comparator.comparing(Session::counted, Recording.IN_ORDER))
                .toList();
    }

    /** The recording that counts: by a device before typed in, then one whose distance is known, then the first. */
    public Recording counted() {
        return recordings.stream().min(BEST_FIRST).orElseThrow();
    }

    /** Who recorded it beside that one, each once. */
    public List<String> alsoRecordedBy() {
        Recording counted = counted();
        return recordings.stream()
                .filter(recording -> !recording.equals(counted))
                .map(Recording::source)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean hasLeft(Recording first, Recording later) {
        return first.startedAt().plus(Recording.SAME_START).isBefore(later.startedAt());
    }
}
