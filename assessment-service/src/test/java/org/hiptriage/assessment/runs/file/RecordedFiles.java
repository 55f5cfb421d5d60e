package org.hiptriage.assessment.runs.file;

import java.util.List;

/** Files that real devices recorded, with what they say of themselves. */
record RecordedFiles(String name) {
    static List<RecordedFiles> all() {
        return List.of();
    }

    byte[] bytes() {
        return new byte[0];
    }
}
