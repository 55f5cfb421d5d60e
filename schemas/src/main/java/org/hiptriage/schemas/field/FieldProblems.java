package org.hiptriage.schemas.field;

import java.util.ArrayList;
import java.util.List;
import org.hiptriage.schemas.problem.FieldProblem;

/** Everything that is wrong with one report; bounded, so that a small hostile body cannot ask for a large answer. */
public final class FieldProblems {
    /** More problems than this are counted and not listed. */
    public static final int MAX_LISTED = 200;

    private final List<FieldProblem> listed = new ArrayList<>();
    private int count;

    /** Notes a problem; the message holds no value that was sent. */
    public void add(String field, String message) {
        count++;
        if (listed.size() < MAX_LISTED) {
            listed.add(new FieldProblem(field, message));
        }
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** How many problems there are, those that are not listed too. */
    public int count() {
        return count;
    }

    /** The problems in the order in which they were noted. */
    public List<FieldProblem> listed() {
        return List.copyOf(listed);
    }
}
