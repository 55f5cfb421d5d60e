/** The fields of a report: how JSON is read with nothing forgiven, what each may hold, and what is said of those that are wrong. */
@NullMarked
package org.hiptriage.schemas.field;

import org.jspecify.annotations.NullMarked;
