package org.hiptriage.triage.stream.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.hiptriage.events.KnowledgePackPublished;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    @TempDir
    Path folder;

    @Test
    void the_file_is_for_its_owner_alone_and_never_overwritten() throws IOException {
        Path file = folder.resolve("packs.key");
        SigningKey key = SigningKey.make();
        key.write(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> SigningKey.make().write(file)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(SigningKey.read(file).encodedPublic()).isEqualTo(key.encodedPublic());
    }

    @Test
    void what_is_signed_with_the_key_of_the_file_counts_for_who_trusts_its_public_key() throws IOException {
        Path file = folder.resolve("packs.key");
        SigningKey.make().write(file);
        SigningKey key = SigningKey.read(file);
        KnowledgePackPublished signed =
                key.sign(Publications.release(1, "2026.12.0", Instant.parse("2026-12-01T12:00:00Z"))
                        .build());

        assertThat(TrustedKeys.of(List.of(key.encodedPublic())).signed(signed)).isTrue();
        assertThat(TrustedKeys.of(List.of(SigningKey.make().encodedPublic())).signed(signed))
                .isFalse();
    }

    @Test
    void a_file_with_no_pair_or_with_halves_of_two_is_refused_and_not_repeated() throws IOException {
        String one = written("one.key");
        String other = written("other.key");
        int open = one.indexOf("-----BEGIN PUBLIC");
        String ofTwo = one.substring(0, open) + other.substring(other.indexOf("-----BEGIN PUBLIC"));

        for (String content : List.of("", "secret words", one.substring(0, open), ofTwo)) {
            Path file = Files.writeString(folder.resolve("case"), content);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SigningKey.read(file))
                    .withMessageContaining("./run pack keys")
                    .withMessageNotContaining("secret words");
        }
    }

    private String written(String name) throws IOException {
        SigningKey.make().write(folder.resolve(name));
        return Files.readString(folder.resolve(name));
    }

    @Test
    void a_public_key_that_is_none_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustedKeys.of(List.of(SigningKey.make().encodedPublic(), "bm9uZQ==")))
                .withMessageStartingWith("key number 2 is no Ed25519 public key");
    }
}
