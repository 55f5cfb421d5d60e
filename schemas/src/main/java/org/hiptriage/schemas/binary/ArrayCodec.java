package org.hiptriage.schemas.binary;

import java.util.ArrayList;
import java.util.List;

/**
 * Values one after another, in one block as Avro's own writer writes them; read in however many. Each takes a byte at least, so that
 * no announced number is believed beyond what can follow.
 */
record ArrayCodec<T>(ValueCodec<T> items) implements ValueCodec<List<T>> {
    @Override
    public List<T> read(BinaryInput in) {
        long count = block(in);
        List<T> list = new ArrayList<>((int) Math.min(count, in.remaining()));
        while (count > 0) {
            for (long i = 0; i < count; i++) {
                list.add(items.read(in));
            }
            count = block(in);
        }
        return list;
    }

    @Override
    public void write(List<T> list, BinaryOutput out) {
        if (!list.isEmpty()) {
            out.longValue(list.size());
            for (T item : list) {
                items.write(item, out);
            }
        }
        out.longValue(0);
    }

    /** A block may tell its length in bytes besides, for whoever wants to skip it. */
    private static long block(BinaryInput in) {
        long count = in.longValue();
        if (count >= 0) {
            return count;
        }
        in.longValue();
        return Math.negateExact(count);
    }
}
