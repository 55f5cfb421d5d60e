package org.hiptriage.localstack.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordTest {
    @TempDir
    Path directory;

    @Test
    void isMadeUpOnce_readableByItsOwnerOnly_andNeverPrinted() throws IOException {
        Path file = directory.resolve("database-password");
        Password first = Password.in(file);
        first.keep();
        assertThat(first.isNew()).isTrue();
        assertThat(first.value()).hasSize(32);
        assertThat(first.toString()).doesNotContain(first.value());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Password.in(file)).isEqualTo(new Password(file, first.value(), false));
    }

    @Test
    void oneThatWasNotKeptIsNotUsedAgain() throws IOException {
        Path file = directory.resolve("database-password");
        assertThat(Password.in(file).value()).isNotEqualTo(Password.in(file).value());
    }
}
