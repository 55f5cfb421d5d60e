package org.hiptriage.sealing.key;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.hiptriage.schemas.sealing.KeyStoreAwayException;

/** The key that wraps the keys of runners. It is in a file and in memory, never where those are. */
public final class MasterKey {
    private static final Configuration AEAD = aeadConfiguration();

    private final Aead aead;

    private MasterKey(KeysetHandle keyset) {
        this.aead = aeadOf(keyset);
    }

    /**
     * The one in this file, a keyset of Tink as JSON: its primary key wraps, each of its keys unwraps.
     *
     * @throws IllegalArgumentException where there is none; names the setting
     */
    public static MasterKey in(Path file) {
        try {
            return new MasterKey(TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file, StandardCharsets.UTF_8), AEAD, InsecureSecretKeyAccess.get()));
        } catch (IOException | GeneralSecurityException | IllegalStateException e) {
            // What the library says could hold a part of the file.
            throw new IllegalArgumentException(
                    "hip.sealing.master-keyset must name a readable file with a keyset of Tink for AEAD, as JSON ("
                            + e.getClass().getSimpleName() + ")");
        }
    }

    /** A new master key, as text for a file that nobody else can read. */
    static String newKeyset() {
        return text(newKey());
    }

    /** The same keys and a new one, which wraps from now on; the others still unwrap what they wrapped. */
    static String withNewPrimary(String keyset) {
        try {
            KeysetHandle old = TinkJsonProtoKeysetFormat.parseKeyset(keyset, AEAD, InsecureSecretKeyAccess.get());
            var primary = newKey().getPrimary();
            return text(KeysetHandle.newBuilder(old)
                    .addEntry(KeysetHandle.importKey(primary.getKey())
                            .withFixedId(primary.getId())
                            .makePrimary())
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a keyset of Tink for AEAD, as JSON");
        }
    }

    private static String text(KeysetHandle keyset) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, AEAD, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new key of a runner. */
    static KeysetHandle newKey() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AEAD);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Aead aeadOf(KeysetHandle keyset) {
        try {
            return keyset.getPrimitive(AEAD, Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not a keyset for AEAD", e);
        }
    }

    byte[] wrap(KeysetHandle key, String runnerId, UUID keyId) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, aead, about(runnerId, keyId), AEAD);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key could not be wrapped", e);
        }
    }

    /** A key that does not unwrap is a wrong master key, which somebody can set right: what it is for must not be given up. */
    Aead unwrap(byte[] wrapped, String runnerId, UUID keyId) {
        try {
            return aeadOf(TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, aead, about(runnerId, keyId), AEAD));
        } catch (GeneralSecurityException e) {
            throw new KeyStoreAwayException(
                    "a key of a runner was wrapped by another master key than those of hip.sealing.master-keyset", e);
        }
    }

    private static Configuration aeadConfiguration() {
        try {
            AeadConfig.register();
            return RegistryConfiguration.get();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] about(String runnerId, UUID keyId) {
        return (runnerId + ' ' + keyId).getBytes(StandardCharsets.UTF_8);
    }
}
