package org.hiptriage.triage.stream.publication;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hiptriage.events.KnowledgePackPublished;

/** With what packs are signed: a private Ed25519 key and the public one that belongs to it, in one file. */
public final class SigningKey {
    static final String ALGORITHM = "Ed25519";

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1 KEY-----");

    private final PrivateKey secret;
    private final String encodedPublic;

    private SigningKey(PrivateKey secret, byte[] encodedPublic) {
        this.secret = secret;
        this.encodedPublic = Base64.getEncoder().encodeToString(encodedPublic);
    }

    /** A new pair. */
    public static SigningKey make() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPrivate(), pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    /**
     * The pair in a file that {@link #write} made.
     *
     * @throws IllegalArgumentException where it holds none; repeats nothing of it
     */
    public static SigningKey read(Path file) throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(file, StandardCharsets.US_ASCII));
        byte[] secret = {};
        byte[] open = {};
        while (blocks.find()) {
            byte[] key = Base64.getMimeDecoder().decode(blocks.group(2));
            if (blocks.group(1).equals("PRIVATE")) {
                secret = key;
            } else {
                open = key;
            }
        }
        try {
            var pair = new SigningKey(
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret)), open);
            pair.requireToMatch();
            return pair;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    file + " holds no Ed25519 key pair: make one with ./run pack keys FILE", e);
        }
    }

    /**
     * Writes both into a new file that is its owner's alone.
     *
     * @throws java.nio.file.FileAlreadyExistsException where there is such a file: no key is ever overwritten
     */
    public void write(Path file) throws IOException {
        String text = block("PRIVATE", secret.getEncoded())
                + block("PUBLIC", Base64.getDecoder().decode(encodedPublic));
        try (var out = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    /** The public key as the setting of the services takes it. */
    public String encodedPublic() {
        return encodedPublic;
    }

    /** The publication with this key's signature in the place of any other. */
    public KnowledgePackPublished sign(KnowledgePackPublished publication) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(SignedContent.of(publication));
            return new KnowledgePackPublished(
                    publication.getSequence(),
                    publication.getKind(),
                    publication.getPack(),
                    publication.getVersion(),
                    publication.getSha256(),
                    publication.getActivateAt(),
                    publication.getContent(),
                    ByteBuffer.wrap(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key cannot sign", e);
        }
    }

    private void requireToMatch() throws GeneralSecurityException {
        byte[] anything = {1};
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(secret);
        signature.update(anything);
        byte[] signed = signature.sign();
        signature.initVerify(KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(encodedPublic))));
        signature.update(anything);
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException("the two keys do not belong together");
        }
    }

    private static String block(String which, byte[] key) {
        return "-----BEGIN " + which + " KEY-----\n" + LINES.encodeToString(key) + "\n-----END " + which
                + " KEY-----\n";
    }
}
