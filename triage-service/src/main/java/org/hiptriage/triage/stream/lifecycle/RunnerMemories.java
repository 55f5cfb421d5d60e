package org.hiptriage.triage.stream.lifecycle;

import java.net.URI;
import java.util.Optional;
import org.hiptriage.triage.stream.state.RunnerHistory;

/** What the stream remembers of runners; each instance remembers those of its partitions. */
public interface RunnerMemories {
    /** What is remembered of this runner as of the last transaction, or where that is. */
    Answer of(String runnerId);

    /** The answer of one instance. */
    sealed interface Answer {}

    /** It is here; empty where nothing is known. */
    record Here(Optional<RunnerHistory> history) implements Answer {}

    /**
     * Another instance has it.
     *
     * @param instance its address; empty where instances do not tell theirs ({@code application.server})
     */
    record Elsewhere(Optional<URI> instance) implements Answer {}

    /** The stream does not run at the moment. */
    record NotNow() implements Answer {}
}
