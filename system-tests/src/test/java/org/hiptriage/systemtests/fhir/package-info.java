/** FHIR and CDS Hooks over the running stack, with the HL7 validator of HAPI as the oracle. */
@NullMarked
package org.hiptriage.systemtests.fhir;

import org.jspecify.annotations.NullMarked;
