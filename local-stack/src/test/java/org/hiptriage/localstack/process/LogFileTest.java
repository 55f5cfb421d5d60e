package org.hiptriage.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path directory;

    @Test
    void aLargeLogIsSetAsideAndASmallOneKept() throws IOException {
        Path large = Files.write(directory.resolve("large.log"), new byte[(int) LogFile.ROTATE_AT_BYTES + 1]);
        Path small = Files.writeString(directory.resolve("small.log"), "line\n");
        new LogFile(large).rotate();
        new LogFile(small).rotate();
        assertThat(large).doesNotExist();
        assertThat(directory.resolve("large.log.1")).exists();
        assertThat(small).hasContent("line\n");
    }

    @Test
    void theTailIsTheLastLines() throws IOException {
        Path log = Files.write(directory.resolve("a.log"), List.of("one", "two", "three"));
        assertThat(new LogFile(log).tail(2)).containsExactly("two", "three");
        assertThat(new LogFile(directory.resolve("none.log")).tail(2)).isEmpty();
    }
}
