/** Triage results: taken in, kept, served. */
@NullMarked
package org.hiptriage.notification.results;

import org.jspecify.annotations.NullMarked;
