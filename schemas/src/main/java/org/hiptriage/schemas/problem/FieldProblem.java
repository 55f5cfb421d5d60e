package org.hiptriage.schemas.problem;

/**
 * One field that is wrong, and what to do about it.
 *
 * @param field the field as the caller wrote it, for example painScore or findings.flag.fever
 * @param message what is wrong and the remedy; never the value that was sent
 */
public record FieldProblem(String field, String message) {}
