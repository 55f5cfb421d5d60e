package org.hiptriage.schemas.assessment;

import java.util.ArrayList;
import java.util.List;
import org.hiptriage.schemas.problem.FieldProblem;

/** Everything that is wrong with one assessment; bounded, so that a small hostile body cannot ask for a large answer. */
final class FieldProblems {
    static final int MAX_LISTED = 200;

    private final List<FieldProblem> listed = new ArrayList<>();
    private int count;

    void add(String field, String message) {
        count++;
        if (listed.size() < MAX_LISTED) {
            listed.add(new FieldProblem(field, message));
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    List<FieldProblem> listed() {
        return List.copyOf(listed);
    }
}
