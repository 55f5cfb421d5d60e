package org.hiptriage.assessment.runs.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.hiptriage.assessment.http.ProblemException;
import org.hiptriage.assessment.runs.file.fit.FitFile;

/** Reads files of 25 MB that are made to take memory; a program of its own, for it is run with the heap of a small service. */
final class SmallHeap {
    private static final int BYTES = 25 * 1024 * 1024;
    private static final String POINT =
            "<trkpt lat='1' lon='2'><ele>3</ele><time>2026-11-20T06:30:00Z</time><extensions><cad>80</cad></extensions></trkpt>";

    private SmallHeap() {}

    public static void main(String[] arguments) {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        files.put("points", () -> filled("<gpx><trk><trkseg>", POINT, "</trkseg></trk></gpx>"));
        files.put("one long name", () -> filled("<", "x", "/>"));
        files.put("one long attribute", () -> filled("<gpx a='", "x ", "'/>"));
        files.put("one long text", () -> filled("<gpx>", "x ", "</gpx>"));
        files.put("one long comment", () -> filled("<gpx><!--", "<x ", "--></gpx>"));
        files.put("one long instruction", () -> filled("<gpx><?x ", "<x ", "?></gpx>"));
        files.put("one long section", () -> filled("<gpx><![CDATA[", "<x ", "]]></gpx>"));
        files.put("deep nesting", () -> filled("", "<x>", ""));
        files.put("empty elements", () -> filled("<gpx>", "<x/>", "</gpx>"));
        files.put("characters by number", () -> filled("<gpx>", "&#120;", "</gpx>"));
        files.put("a document type", () -> filled("<!DOCTYPE gpx [", "<!ENTITY a 'b'>", "]><gpx/>"));
        files.put("many names", SmallHeap::names);
        files.put("empty messages", () -> fit(new byte[] {0x40, 0, 0, 20, 0, 0}, (byte) 0));
        files.put("definitions", () -> fit(new byte[0], (byte) 0x40));
        files.forEach((name, file) -> System.out.println(name + ": " + outcome(file.get())));
    }

    private static String outcome(byte[] file) {
        try {
            return "read " + ReadRuns.all(file).size();
        } catch (ProblemException e) {
            return "refused";
        }
    }

    private static byte[] filled(String before, String repeated, String after) {
        ByteBuffer file = ByteBuffer.allocate(BYTES).put(before.getBytes(US_ASCII));
        byte[] part = repeated.getBytes(US_ASCII);
        while (file.remaining() > part.length + after.length()) {
            file.put(part);
        }
        file.put(after.getBytes(US_ASCII));
        return java.util.Arrays.copyOf(file.array(), file.position());
    }

    private static byte[] names() {
        ByteBuffer file = ByteBuffer.allocate(BYTES).put("<gpx>".getBytes(US_ASCII));
        for (int name = 0; file.remaining() > 32; name++) {
            file.put(("<n" + name + "/>").getBytes(US_ASCII));
        }
        return java.util.Arrays.copyOf(file.array(), file.position());
    }

    private static byte[] fit(byte[] before, byte repeated) {
        byte[] file = new byte[BYTES];
        byte[] header = FitFile.activity(1, 1).bytes();
        System.arraycopy(header, 0, file, 0, 12);
        java.util.Arrays.fill(file, 14, BYTES - 2, repeated);
        System.arraycopy(before, 0, file, 14, before.length);
        ByteBuffer.wrap(file).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(4, BYTES - 16);
        int crc = FitFile.crc(file, BYTES - 2);
        file[BYTES - 2] = (byte) crc;
        file[BYTES - 1] = (byte) (crc >> 8);
        return file;
    }
}
