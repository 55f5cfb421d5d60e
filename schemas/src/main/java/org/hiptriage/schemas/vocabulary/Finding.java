package org.hiptriage.schemas.vocabulary;

import java.util.Optional;

/**
 * Something about the hip that is present, absent or unknown.
 *
 * @param code the code of the contract, for example flag.fever; never renamed
 * @param group the code of the group it is asked in
 * @param question the question in plain words
 * @param help what is meant, for who is not sure
 * @param urgent whether an assessment must answer it
 * @param snomed the exact concept, where there is one
 */
public record Finding(
        String code, String group, String question, String help, boolean urgent, Optional<SnomedCode> snomed) {}
