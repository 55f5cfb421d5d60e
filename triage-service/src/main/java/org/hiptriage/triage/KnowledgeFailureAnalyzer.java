package org.hiptriage.triage;

import org.hiptriage.triage.knowledge.yaml.BrokenPackException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Tells an operator which lines of which pack are wrong, instead of a stack trace. */
final class KnowledgeFailureAnalyzer implements FailureAnalyzer {
    private static final String ACTION =
            "Correct the pack, or point hip.triage.knowledge-directory at one that is whole. The service does not triage"
                    + " by a part of its rules.";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenPackException || cause instanceof MissingPackException) {
                return new FailureAnalysis(cause.getMessage(), ACTION, cause);
            }
        }
        return null;
    }
}
