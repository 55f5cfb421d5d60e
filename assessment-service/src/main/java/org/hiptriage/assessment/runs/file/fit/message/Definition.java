package org.hiptriage.assessment.runs.file.fit.message;

import java.util.List;

/**
 * How the data messages of one local type are laid out, until another definition takes its place.
 *
 * @param message global number of the message
 * @param bigEndian byte order of the numbers
 * @param fields in the order in which they lie
 * @param bytes length of a data message after its header, developer fields included
 */
record Definition(int message, boolean bigEndian, List<Field> fields, int bytes) {

    /**
     * One field.
     *
     * @param number its number within the message
     * @param offset where it lies in the data message; bytes
     * @param bytes its length
     * @param type code of its base type
     */
    record Field(int number, int offset, int bytes, int type) {}
}
