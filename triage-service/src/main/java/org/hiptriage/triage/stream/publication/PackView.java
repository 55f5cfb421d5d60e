package org.hiptriage.triage.stream.publication;

import java.util.function.Function;
import java.util.function.Supplier;
import org.hiptriage.triage.KnowledgePacks;
import org.jspecify.annotations.Nullable;

/** What is made from packs, kept as long as the same ones are in force. */
final class PackView<T> implements Supplier<T> {
    private record Made<T>(KnowledgePacks packs, T value) {}

    private final Supplier<KnowledgePacks> packs;
    private final Function<KnowledgePacks, T> making;
    private volatile @Nullable Made<T> last;

    PackView(Supplier<KnowledgePacks> packs, Function<KnowledgePacks, T> making) {
        this.packs = packs;
        this.making = making;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // packs that were compiled once are one object
    public T get() {
        KnowledgePacks now = packs.get();
        Made<T> made = last;
        if (made == null || made.packs() != now) {
            made = new Made<>(now, making.apply(now));
            last = made;
        }
        return made.value();
    }
}
