package org.hiptriage.triage.stream.publication;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.hiptriage.events.KnowledgePackPublished;

/**
 * The bytes that a signature is over: all fields but the signature itself, each with its length, so that nothing can be moved
 * from one field to the next. They begin with what they are, so that a signature made for anything else is none here.
 */
final class SignedContent {
    private static final String WHAT_IT_IS = "hip-triage knowledge pack 1";

    private SignedContent() {}

    static byte[] of(KnowledgePackPublished publication) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(WHAT_IT_IS);
            out.writeLong(publication.getSequence());
            out.writeUTF(publication.getKind().name());
            out.writeUTF(publication.getPack());
            out.writeUTF(publication.getVersion());
            out.writeUTF(publication.getSha256());
            out.writeLong(publication.getActivateAt().toEpochMilli());
            byte[] content = bytes(publication.getContent());
            out.writeInt(content.length);
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
