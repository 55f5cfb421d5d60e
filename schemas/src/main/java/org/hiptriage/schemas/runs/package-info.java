/** What a recorded run may say, the same for the JSON of a caller, a file, and the event of a platform. */
@NullMarked
package org.hiptriage.schemas.runs;

import org.jspecify.annotations.NullMarked;
