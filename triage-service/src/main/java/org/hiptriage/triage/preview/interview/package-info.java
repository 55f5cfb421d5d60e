/** The interview over HTTP. */
@NullMarked
package org.hiptriage.triage.preview.interview;

import org.jspecify.annotations.NullMarked;
