package org.hiptriage.triage.preview.text;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the output goes to.
 *
 * @param columns how many characters a line may have
 * @param colour whether colours may be used
 * @param unicode whether more than ASCII can be drawn
 */
public record Terminal(int columns, boolean colour, boolean unicode) {
    private static final int COLUMNS_WHERE_UNKNOWN = 80;
    private static final int FEWEST_COLUMNS = 40;
    /** Longer lines are hard to read, however wide the window. */
    private static final int MOST_COLUMNS = 100;

    private static final Pattern STTY_SIZE = Pattern.compile("\\d+ (\\d+)\\s*");

    public Terminal {
        columns = Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, columns));
    }

    /** The standard output of this process. */
    public static Terminal ofStandardOutput(Map<String, String> environment) {
        // Java cannot ask for the width; a shell of which the output is ours can.
        Optional<String> size = answerOf("[ -t 1 ] && stty size </dev/tty >&2");
        boolean noColour = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        boolean unicode = System.getProperty("native.encoding", "").equalsIgnoreCase("UTF-8");
        return new Terminal(
                size.flatMap(Terminal::columns).orElse(COLUMNS_WHERE_UNKNOWN), size.isPresent() && !noColour, unicode);
    }

    private static Optional<Integer> columns(String sttySize) {
        Matcher matcher = STTY_SIZE.matcher(sttySize);
        return matcher.matches()
                ? Optional.of(Integer.parseInt(matcher.group(1))).filter(columns -> columns > 0)
                : Optional.empty();
    }

    /** What the script writes to its standard error; empty where it fails. */
    private static Optional<String> answerOf(String script) {
        try {
            Process shell = new ProcessBuilder("sh", "-c", script)
                    .redirectOutput(Redirect.INHERIT)
                    .start();
            String answer = new String(shell.getErrorStream().readAllBytes(), StandardCharsets.US_ASCII);
            return shell.waitFor() == 0 ? Optional.of(answer) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
