/** The result of a triage as the JSON of the contract. */
@NullMarked
package org.hiptriage.schemas.result;

import org.jspecify.annotations.NullMarked;
