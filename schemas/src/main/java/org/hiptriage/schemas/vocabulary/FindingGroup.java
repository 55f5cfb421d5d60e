package org.hiptriage.schemas.vocabulary;

/** Questions that a person answers together, with what is said before them. */
public record FindingGroup(String code, String title, String intro) {}
