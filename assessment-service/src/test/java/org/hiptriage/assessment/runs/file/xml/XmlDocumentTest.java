package org.hiptriage.assessment.runs.file.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hiptriage.assessment.runs.file.guard.Deadline;
import org.hiptriage.assessment.runs.file.guard.DeadlinePassedException;
import org.hiptriage.assessment.runs.file.guard.UnreadableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlDocumentTest {
    private static final Deadline PATIENCE = Deadline.in(Duration.ofMinutes(5));

    @Test
    void elementsComeWithTheirPathTheirAttributesAndTheirText() throws Exception {
        String xml =
                "<?xml version='1.0'?><a:gpx xmlns:a='urn:x'><trk n='1'><name> Hip &amp; <![CDATA[<run>]]> </name></trk></a:gpx>";

        assertThat(events(xml.getBytes(UTF_8)))
                .containsExactly(
                        "(gpx", "(gpx/trk n=1", "(gpx/trk/name", ")gpx/trk/name Hip & <run>", ")gpx/trk ", ")gpx ");
    }

    @Test
    void encodingsByteOrderMarksAndAnEmptyLineBeforeAllAreRead() throws Exception {
        String utf8 = "\uFEFF\n <?xml version='1.0' encoding='UTF-8'?><gpx>é</gpx>";

        assertThat(XmlDocument.recognises(utf8.getBytes(UTF_8))).isTrue();
        assertThat(events(utf8.getBytes(UTF_8))).contains(")gpx é");
        assertThat(events("<?xml version='1.0' encoding='ISO-8859-1'?><gpx>é</gpx>".getBytes(ISO_8859_1)))
                .contains(")gpx é");
        assertThat(events("<gpx>é</gpx>".getBytes(UTF_16))).contains(")gpx é");
        assertThat(XmlDocument.recognises("<gpx>é</gpx>".getBytes(UTF_16))).isTrue();
        assertThat(XmlDocument.recognises(new byte[] {(byte) 0xEF, (byte) 0xBB}))
                .isFalse();
        assertThat(XmlDocument.recognises(" ".getBytes(UTF_8))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "<gpx>",
                "<gpx></trk>",
                "<gpx/><gpx/>",
                "<gpx a='1' a='2'/>",
                "<gpx>&nbsp;</gpx>",
                "<gpx>&#0;</gpx>",
                "<x:gpx/>",
                "<?xml version='1.0' encoding='nonsense'?><gpx/>",
                "<?xml version='9.7'?><gpx/>"
            })
    void whatIsNotWellFormedIsRefused(String xml) {
        refused(xml);
    }

    @Test
    void aDocumentTypeIsRefusedBeforeAnythingOfItIsExpanded() {
        var lol = new StringBuilder("<!DOCTYPE gpx [<!ENTITY l0 'lol'>");
        for (int level = 1; level <= 30; level++) {
            lol.append("<!ENTITY l" + level + " '")
                    .append(("&l" + (level - 1) + ";").repeat(10))
                    .append("'>");
        }

        assertThat(refused(lol + "]><gpx><name>&l30;</name></gpx>")).contains("document type");
        assertThat(refused("<!DOCTYPE gpx><gpx/>")).contains("document type");
        assertThat(refused("<!DOCTYPE gpx [<!ENTITY % a '<!ENTITY b \"c\">'>%a;]><gpx a='&b;'/>"))
                .contains("document type");
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> XmlDocument.root("<!DOCTYPE gpx><gpx/>".getBytes(UTF_8), PATIENCE))
                .withMessageContaining("document type");
    }

    @Test
    void nothingIsFetched(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "top secret");
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String there = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";
            for (String xml : List.of(
                    "<!DOCTYPE gpx SYSTEM '" + there + "'><gpx/>",
                    "<!DOCTYPE gpx [<!ENTITY x SYSTEM '" + there + "'>]><gpx>&x;</gpx>",
                    "<!DOCTYPE gpx [<!ENTITY % x SYSTEM '" + there + "'> %x;]><gpx/>",
                    "<!DOCTYPE gpx [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><gpx>&x;</gpx>")) {
                assertThat(refused(xml)).doesNotContain("secret");
            }
            String inert = "<gpx xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:x "
                    + there + "'><i:include xmlns:i='http://www.w3.org/2001/XInclude' href='" + there + "'/></gpx>";
            assertThat(events(inert.getBytes(UTF_8))).hasSize(4);

            server.setSoTimeout(200);
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(server::accept);
        }
    }

    @Test
    void nestingIsBoundedOnBothSides() throws Exception {
        assertThat(events(nested(XmlDocument.MAX_DEPTH).getBytes(UTF_8))).hasSize(2 * XmlDocument.MAX_DEPTH);
        assertThat(refused(nested(XmlDocument.MAX_DEPTH + 1))).contains("64 deep");
        assertThat(refused("<a>".repeat(8_000_000))).contains("64 deep");
    }

    @Test
    void namesValuesAndTextsAreBounded() throws Exception {
        String far = "x".repeat(20_000_000);

        refused("<" + far + "/>");
        refused("<gpx " + far + "='1'/>");
        refused("<gpx a='" + "x ".repeat(10_000_000) + "'/>");
        assertThat(events(("<gpx>" + "x ".repeat(10_000_000) + "</gpx>").getBytes(UTF_8))
                        .get(1))
                .hasSizeLessThan(300);
        assertThat(events(("<gpx><!--" + "<x ".repeat(7_000_000) + "--></gpx>").getBytes(UTF_8)))
                .hasSize(2);
        assertThat(events(("<gpx><?p " + "<x ".repeat(7_000_000) + "?></gpx>").getBytes(UTF_8)))
                .hasSize(2);
        assertThat(events(("<gpx><![CDATA[" + "<x ".repeat(7_000_000) + "]]></gpx>").getBytes(UTF_8)))
                .hasSize(2);

        var many = new StringBuilder("<gpx>");
        for (int name = 0; name < 1_500_000; name++) {
            many.append("<n").append(name).append("/>");
        }
        assertThat(refused(many.toString())).contains("more names");
        var attributes = new StringBuilder("<gpx");
        for (int name = 0; name < 1_000_000; name++) {
            attributes.append(" n").append(name).append("='1'");
        }
        refused(attributes + "/>");
    }

    @Test
    void theDeadlineEndsIt() {
        assertThatExceptionOfType(DeadlinePassedException.class)
                .isThrownBy(() -> XmlDocument.root("<gpx/>".getBytes(UTF_8), Deadline.in(Duration.ofMillis(-1))));
    }

    private static String nested(int depth) {
        return "<a>".repeat(depth) + "</a>".repeat(depth);
    }

    private static String refused(String xml) {
        var refusal = catchThrowableOfType(UnreadableFileException.class, () -> events(xml.getBytes(UTF_8)));
        assertThat(refusal).isNotNull();
        return String.valueOf(refusal.getMessage());
    }

    private static List<String> events(byte[] xml) throws UnreadableFileException {
        List<String> events = new ArrayList<>();
        XmlDocument.read(xml, PATIENCE, new ElementReader() {
            @Override
            public void begins(String path, Function<String, Optional<String>> attributes) {
                events.add(
                        "(" + path + attributes.apply("n").map(n -> " n=" + n).orElse(""));
            }

            @Override
            public void ends(String path, String text) {
                events.add(")" + path + " " + text);
            }
        });
        return events;
    }
}
