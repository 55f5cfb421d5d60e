package org.hiptriage.systemtests.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/** A run of some days ago, northwards at 10 km/h, as a file that a watch writes. */
enum WatchFile {
    GPX {
        @Override
        byte[] content(Instant start, double meters) {
            int points = (int) Math.round(meters * SECONDS_PER_METER / SECONDS_PER_POINT);
            var text = new StringBuilder("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <gpx version="1.1" creator="Test watch" xmlns="http://www.topografix.com/GPX/1/1">
                    <trk><type>running</type><trkseg>
                    """);
            for (int i = 0; i <= points; i++) {
                text.append(String.format(
                        Locale.ROOT,
                        "<trkpt lat=\"%.7f\" lon=\"12.5\"><time>%s</time></trkpt>%n",
                        55 + meters * i / points / METERS_PER_DEGREE,
                        start.plusSeconds((long) i * SECONDS_PER_POINT)));
            }
            return text.append("</trkseg></trk></gpx>\n").toString().getBytes(StandardCharsets.UTF_8);
        }
    },

    TCX {
        @Override
        byte[] content(Instant start, double meters) {
            return String.format(Locale.ROOT, """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>
                    <Activity Sport="Running"><Id>%1$s</Id><Lap StartTime="%1$s"><TotalTimeSeconds>%2$.1f</TotalTimeSeconds>
                    <DistanceMeters>%3$.1f</DistanceMeters><Calories>600</Calories><Intensity>Active</Intensity>
                    <TriggerMethod>Manual</TriggerMethod></Lap></Activity></Activities></TrainingCenterDatabase>
                    """, start, meters * SECONDS_PER_METER, meters)
                    .getBytes(StandardCharsets.UTF_8);
        }
    },

    /** A session message alone: its fields, by the profile, are end, start, elapsed time in ms, distance in cm, and sport. */
    FIT {
        @Override
        byte[] content(Instant start, double meters) {
            long began = start.getEpochSecond() - FIT_EPOCH_SECONDS;
            double seconds = meters * SECONDS_PER_METER;
            ByteBuffer session = ByteBuffer.allocate(200)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(new byte[] {0x40, 0, 0, 0, 0, 1, 0, 1, 0, 0, 4})
                    .put(new byte[] {0x40, 0, 0, 18, 0, 5})
                    .put(new byte[] {(byte) 253, 4, UINT32, 2, 4, UINT32, 7, 4, UINT32, 9, 4, UINT32, 5, 1, 0})
                    .put((byte) 0)
                    .putInt((int) (began + Math.round(seconds)))
                    .putInt((int) began)
                    .putInt((int) Math.round(seconds * 1000))
                    .putInt((int) Math.round(meters * 100))
                    .put((byte) 1);
            ByteBuffer file = ByteBuffer.allocate(FIT_HEADER_BYTES + session.position() + 2)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put((byte) FIT_HEADER_BYTES)
                    .put((byte) 0x20)
                    .putShort((short) 2195)
                    .putInt(session.position())
                    .put(new byte[] {'.', 'F', 'I', 'T'})
                    .put(session.flip());
            return file.putShort((short) checksum(file.array(), file.position()))
                    .array();
        }
    };

    private static final double METERS_PER_DEGREE = 6_371_008.8 * Math.PI / 180;
    private static final double SECONDS_PER_METER = 0.36;
    private static final int SECONDS_PER_POINT = 10;
    private static final long FIT_EPOCH_SECONDS =
            Instant.parse("1989-12-31T00:00:00Z").getEpochSecond();
    private static final int FIT_HEADER_BYTES = 12;
    private static final byte UINT32 = (byte) 0x86;

    abstract byte[] content(Instant start, double meters);

    /** Written to a folder. */
    Path in(Path folder, int daysAgo, double meters) {
        try {
            return Files.write(
                    folder.resolve("morning." + name().toLowerCase(Locale.ROOT)),
                    content(RecordedRuns.startOf(daysAgo), meters));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that may be none that a watch would write. */
    static Path of(Path folder, String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** CRC-16 with the reversed polynomial 0xA001, as the description of FIT has it by nibbles. */
    private static int checksum(byte[] bytes, int to) {
        int crc = 0;
        for (int at = 0; at < to; at++) {
            crc ^= bytes[at] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xA001;
            }
        }
        return crc;
    }
}
