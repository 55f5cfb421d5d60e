package org.hiptriage.notification.http;

import org.hiptriage.schemas.problem.Problem;

/** How problems are told at addresses that follow another standard than RFC 9457; a bean of the feature that has them. */
public interface ProblemForm {
    /** Whether problems at this path are told so. */
    boolean isFor(String path);

    /** The media type of what is written. */
    String mediaType();

    /** The problem in that form. */
    byte[] write(Problem problem);
}
