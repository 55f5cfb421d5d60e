/** The topics as they were recorded: read from their beginning to where they ended, and never written to. */
@NullMarked
package org.hiptriage.replay.recording;

import org.jspecify.annotations.NullMarked;
