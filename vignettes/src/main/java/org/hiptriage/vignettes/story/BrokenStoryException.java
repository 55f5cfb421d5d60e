package org.hiptriage.vignettes.story;

/** A story that cannot be told; the message names the file, the story and what to mend. */
public final class BrokenStoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BrokenStoryException(String where, String problem) {
        super(where + ": " + problem);
    }
}
