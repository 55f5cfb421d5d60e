/** A result as a FHIR R4 Bundle: pure, from the contract's JSON to resources that refer to one another. */
@NullMarked
package org.hiptriage.notification.fhir.bundle;

import org.jspecify.annotations.NullMarked;
