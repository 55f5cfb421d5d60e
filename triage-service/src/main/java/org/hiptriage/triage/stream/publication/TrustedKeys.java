package org.hiptriage.triage.stream.publication;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.hiptriage.events.KnowledgePackPublished;

/** Whose signature counts under a published pack. */
public final class TrustedKeys {
    private static final int SIGNATURE_BYTES = 64;

    private final List<PublicKey> keys;

    private TrustedKeys(List<PublicKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Keys as {@code ./run pack keys} prints them.
     *
     * @param encoded Base64 of the X.509 form of each Ed25519 key
     * @throws IllegalArgumentException where one is none; does not repeat it
     */
    public static TrustedKeys of(List<String> encoded) {
        List<PublicKey> keys = new ArrayList<>();
        for (String each : encoded) {
            try {
                keys.add(KeyFactory.getInstance(SigningKey.ALGORITHM)
                        .generatePublic(
                                new X509EncodedKeySpec(Base64.getDecoder().decode(each.strip()))));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "key number " + (keys.size() + 1)
                                + " is no Ed25519 public key: give what ./run pack keys printed, as MCowBQYDK2VwAyEA...",
                        e);
            }
        }
        return new TrustedKeys(keys);
    }

    /** Whether nobody is trusted, so that no published pack counts. */
    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Whether one of them signed it, as it is. */
    boolean signed(KnowledgePackPublished publication) {
        byte[] signature = SignedContent.bytes(publication.getSignature());
        byte[] content = SignedContent.of(publication);
        return signature.length == SIGNATURE_BYTES && keys.stream().anyMatch(key -> isBy(key, content, signature));
    }

    private static boolean isBy(PublicKey key, byte[] content, byte[] signature) {
        try {
            Signature check = Signature.getInstance(SigningKey.ALGORITHM);
            check.initVerify(key);
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            // Some forgeries are no points of the curve at all.
            return false;
        }
    }
}
