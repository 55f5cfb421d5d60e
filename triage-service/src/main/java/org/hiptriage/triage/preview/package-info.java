/** The same rules without the stream: over HTTP and from a file; nothing is stored or sent. */
@NullMarked
package org.hiptriage.triage.preview;

import org.jspecify.annotations.NullMarked;
