package org.hiptriage.schemas.vocabulary;

/** A SNOMED CT concept with the same meaning as a finding. */
public record SnomedCode(String code, String display) {}
