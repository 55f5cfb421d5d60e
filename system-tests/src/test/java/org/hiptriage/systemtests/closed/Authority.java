package org.hiptriage.systemtests.closed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody who vouches for others by certificates, made with the JDK's own keytool. */
final class Authority {
    /** Of key stores that live as long as the test. */
    static final String STORE_PASSWORD = "of-no-worth-outside-the-test";

    private final Path folder;

    Authority(Path folder, String name) {
        try {
            this.folder = Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keyPair("authority", "CN=" + name, "-ext", "bc:c");
        keytool(
                "authority",
                "-exportcert",
                "-rfc",
                "-alias",
                "authority",
                "-file",
                certificate().toString());
    }

    /** Its own certificate as PEM: whoever trusts this trusts all that it vouches for. */
    Path certificate() {
        return folder.resolve("authority.pem");
    }

    /** A key store with a key and the certificate that it is this name's, at this machine. */
    Path keyStoreOf(String name) {
        Path request = folder.resolve(name + ".csr");
        Path certificate = folder.resolve(name + ".pem");
        keyPair(name, "CN=" + name);
        keytool(name, "-certreq", "-alias", name, "-file", request.toString());
        keytool(
                "authority",
                "-gencert",
                "-rfc",
                "-alias",
                "authority",
                "-infile",
                request.toString(),
                "-outfile",
                certificate.toString(),
                "-ext",
                "san=ip:127.0.0.1,dns:localhost");
        keytool(
                name,
                "-importcert",
                "-noprompt",
                "-alias",
                "authority",
                "-file",
                certificate().toString());
        keytool(name, "-importcert", "-noprompt", "-alias", name, "-file", certificate.toString());
        return store(name);
    }

    private void keyPair(String store, String owner, String... more) {
        keytool(
                store,
                Stream.concat(
                                Stream.of(
                                        "-genkeypair",
                                        "-alias",
                                        store,
                                        "-keyalg",
                                        "EC",
                                        "-groupname",
                                        "secp256r1",
                                        "-validity",
                                        "2",
                                        "-dname",
                                        owner),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private void keytool(String store, String... arguments) {
        List<String> where = List.of(
                "-J-XX:+UseSerialGC",
                "-J-XX:TieredStopAtLevel=1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store(store).toString(),
                "-storepass",
                STORE_PASSWORD);
        Commands.run(
                Map.of(),
                Stream.of(Stream.of(Commands.program("keytool")), Stream.of(arguments), where.stream())
                        .flatMap(part -> part)
                        .toList());
    }

    private Path store(String name) {
        return folder.resolve(name + ".p12");
    }
}
