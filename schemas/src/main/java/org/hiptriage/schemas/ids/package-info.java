/** Deterministic identifiers, by which every consumer can drop a repeat. */
@NullMarked
package org.hiptriage.schemas.ids;

import org.jspecify.annotations.NullMarked;
