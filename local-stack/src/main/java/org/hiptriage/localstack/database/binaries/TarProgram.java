package org.hiptriage.localstack.database.binaries;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** Unpacks a .txz with the machine's own tar. */
final class TarProgram {
    private TarProgram() {}

    /** False where tar or xz is missing or gave up; what is there then may be incomplete. */
    static boolean unpack(InputStream archive, Path home) throws InterruptedException {
        try {
            Process tar = new ProcessBuilder("tar", "-xJ", "--no-same-owner", "-C", home.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (OutputStream input = tar.getOutputStream()) {
                archive.transferTo(input);
            }
            return tar.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
