package org.hiptriage.sealing.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
    @TempDir
    private Path folder;

    @Test
    void the_file_is_for_its_owner_alone_and_never_overwritten() throws IOException {
        Path file = folder.resolve("master");
        KeysetCommand.create(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> KeysetCommand.create(file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void a_file_that_is_missing_or_no_keyset_is_refused_by_its_setting_without_its_content() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken"), "{\"primaryKeyId\": 7, \"key\": [\"secret\"]}");

        assertThatThrownBy(() -> MasterKey.in(broken))
                .hasMessageContaining("hip.sealing.master-keyset")
                .hasMessageNotContaining("secret")
                .hasNoCause();
        assertThatThrownBy(() -> MasterKey.in(folder.resolve("missing")))
                .hasMessageContaining("hip.sealing.master-keyset");
    }
}
