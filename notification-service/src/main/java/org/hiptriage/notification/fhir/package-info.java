/** Results in FHIR R4 over HTTP: read by id, found by runner and assessment, with what the service can do and its codes. */
@NullMarked
package org.hiptriage.notification.fhir;

import org.jspecify.annotations.NullMarked;
