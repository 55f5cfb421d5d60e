/** HL7 FHIR R4 as the product writes it: elements in order, codes from a list with its sources, and errors as OperationOutcome. */
@NullMarked
package org.hiptriage.schemas.fhir;

import org.jspecify.annotations.NullMarked;
