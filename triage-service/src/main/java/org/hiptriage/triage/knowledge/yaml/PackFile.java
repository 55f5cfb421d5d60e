package org.hiptriage.triage.knowledge.yaml;

/**
 * A pack's file as it was read.
 *
 * @param name name of the file, for messages
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read
public record PackFile(String name, byte[] content) {}
