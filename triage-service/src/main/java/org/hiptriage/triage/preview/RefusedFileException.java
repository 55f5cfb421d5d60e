package org.hiptriage.triage.preview;

import java.util.List;
import org.hiptriage.triage.preview.text.ResultText;
import org.hiptriage.triage.preview.text.Terminal;

/** A file that cannot be triaged, and what to do about it. */
final class RefusedFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String headline;
    private final transient List<String> problems;

    RefusedFileException(String headline, List<String> problems) {
        super(headline);
        this.headline = headline;
        this.problems = problems;
    }

    String text(Terminal terminal) {
        return ResultText.refusal(headline, problems, terminal);
    }
}
