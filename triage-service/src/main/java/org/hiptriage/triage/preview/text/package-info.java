/** A result as a person reads it in a terminal. */
@NullMarked
package org.hiptriage.triage.preview.text;

import org.jspecify.annotations.NullMarked;
