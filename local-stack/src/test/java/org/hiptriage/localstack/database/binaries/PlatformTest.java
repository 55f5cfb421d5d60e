package org.hiptriage.localstack.database.binaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hiptriage.localstack.process.StackFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, /postgres-linux-x86_64.txz",
        "Linux, aarch64, /postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, /postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, /postgres-darwin-arm_64.txz"
    })
    void eachSupportedMachineHasItsArchive(String os, String processor, String archive) {
        assertThat(Platform.of(os, processor, root).archive()).isEqualTo(archive);
    }

    @ParameterizedTest
    @CsvSource({"Windows 11, amd64", "Linux, riscv64"})
    void anotherMachineIsRefusedWithAWayOut(String os, String processor) {
        assertThatThrownBy(() -> Platform.of(os, processor, root))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("docker compose");
    }

    @Test
    void aLinuxWithMuslIsRefusedWithTheReason() throws IOException {
        Files.createFile(Files.createDirectories(root.resolve("lib")).resolve("ld-musl-x86_64.so.1"));
        assertThatThrownBy(() -> Platform.of("Linux", "amd64", root)).hasMessageContaining("musl");
    }

    @Test
    void muslBesideGlibcDoesNoHarm() throws IOException {
        Files.createFile(Files.createDirectories(root.resolve("lib")).resolve("ld-musl-x86_64.so.1"));
        Files.createFile(Files.createDirectories(root.resolve("lib64")).resolve("ld-linux-x86-64.so.2"));
        assertThat(Platform.of("Linux", "amd64", root).name()).isEqualTo("linux-x86_64");
    }
}
