package org.hiptriage.replay.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hiptriage.replay.recording.Taped;
import org.hiptriage.schemas.topics.Topic;

/**
 * What one runner sent, in the order of time. Topics have no order between them but that of their records' times, and a record
 * that was late on its way was taken later than its time says: so there is more than one order to try.
 */
record RunnerRecords(List<Taped> inOrder) {
    private static final int MOST_MOVED = 20;

    /**
     * What was taken in up to a record and with it, in each order that may have been: as the times say first, then with fewer and
     * more of the other topics before it.
     *
     * @param last the record's place
     */
    Stream<List<Taped>> until(int last) {
        Topic<?> topic = inOrder.get(last).topic();
        List<Integer> others = new ArrayList<>();
        int before = 0;
        for (int place = 0; place < inOrder.size(); place++) {
            if (!inOrder.get(place).topic().equals(topic)) {
                others.add(place);
                before += place < last ? 1 : 0;
            }
        }
        int asTimesSay = before;
        return Stream.iterate(0, moved -> moved <= MOST_MOVED, moved -> moved + 1)
                .flatMap(
                        moved -> moved == 0 ? Stream.of(asTimesSay) : Stream.of(asTimesSay - moved, asTimesSay + moved))
                .filter(count -> count >= 0 && count <= others.size())
                .map(count -> until(last, others.subList(0, count)));
    }

    private List<Taped> until(int last, List<Integer> others) {
        Topic<?> topic = inOrder.get(last).topic();
        List<Taped> taken = new ArrayList<>();
        for (int place = 0; place < inOrder.size(); place++) {
            boolean own = inOrder.get(place).topic().equals(topic);
            if (own ? place < last : others.contains(place)) {
                taken.add(inOrder.get(place));
            }
        }
        taken.add(inOrder.get(last));
        return taken;
    }
}
