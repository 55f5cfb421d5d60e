/** How the stream is set up, started once its topics are there, watched and stopped. */
@NullMarked
package org.hiptriage.triage.stream.lifecycle;

import org.jspecify.annotations.NullMarked;
