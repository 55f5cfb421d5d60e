/** How long a file may take to be read, and how it is refused. */
@NullMarked
package org.hiptriage.assessment.runs.file.guard;

import org.jspecify.annotations.NullMarked;
