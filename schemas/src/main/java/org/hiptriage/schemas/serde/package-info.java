/** Bytes to events and back, in Avro single-object encoding. */
@NullMarked
package org.hiptriage.schemas.serde;

import org.jspecify.annotations.NullMarked;
