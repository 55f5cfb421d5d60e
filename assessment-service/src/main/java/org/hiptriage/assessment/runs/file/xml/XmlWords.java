package org.hiptriage.assessment.runs.file.xml;

import java.util.BitSet;
import org.hiptriage.assessment.runs.file.guard.UnreadableFileException;

/** Bounds how long a name can be, for the parser holds a name as a whole and has no bound of its own for it. */
final class XmlWords {
    static final int LONGEST_BYTES = 64 * 1024;

    private static final BitSet ENDS = ends();

    private XmlWords() {}

    static void bound(byte[] file) throws UnreadableFileException {
        int begin = 0;
        for (int at = 0; at < file.length; at++) {
            if (ENDS.get(file[at] & 0xFF)) {
                begin = at;
            } else if (at - begin > LONGEST_BYTES) {
                throw new UnreadableFileException(
                        "The XML has a name or a word of more than 64 KiB. Export the file again.");
            }
        }
    }

    private static BitSet ends() {
        var ends = new BitSet(256);
        " \t\r\n<>/='\"".chars().forEach(ends::set);
        return ends;
    }
}
