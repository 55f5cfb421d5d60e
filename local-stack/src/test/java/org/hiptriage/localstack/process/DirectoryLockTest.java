package org.hiptriage.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {
    @TempDir
    Path directory;

    @Test
    void aSecondStackIsToldWhoHoldsTheDirectory_andGetsItAfterwards() {
        Path data = directory.resolve("data");
        try (DirectoryLock first = DirectoryLock.take(data)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DirectoryLock.take(data))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()))
                    .hasMessageContaining("HIP_DATA_DIR");
        }
        DirectoryLock.take(data).close();
    }
}
