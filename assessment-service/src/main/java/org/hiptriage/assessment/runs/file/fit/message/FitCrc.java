package org.hiptriage.assessment.runs.file.fit.message;

/** The checksum of FIT: 16 bits, reflected polynomial 0xA001 (CRC-16/ARC), begun with 0. */
final class FitCrc {
    private static final int POLYNOMIAL = 0xA001;
    private static final int[] TABLE = table();

    private FitCrc() {}

    static int of(byte[] bytes, int from, int to) {
        int crc = 0;
        for (int at = from; at < to; at++) {
            crc = (crc >>> 8) ^ TABLE[(crc ^ bytes[at]) & 0xFF];
        }
        return crc;
    }

    private static int[] table() {
        var table = new int[256];
        for (int index = 0; index < table.length; index++) {
            int crc = index;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ POLYNOMIAL;
            }
            table[index] = crc;
        }
        return table;
    }
}
