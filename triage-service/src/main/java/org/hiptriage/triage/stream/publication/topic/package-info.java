/** The topic of published knowledge packs, read beside the stream: settings, the reader, and what it counts. */
@NullMarked
package org.hiptriage.triage.stream.publication.topic;

import org.jspecify.annotations.NullMarked;
