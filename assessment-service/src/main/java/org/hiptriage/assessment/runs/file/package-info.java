/** Files of watches: FIT, GPX and TCX in over HTTP, told apart by what is in them, out as runs. */
@NullMarked
package org.hiptriage.assessment.runs.file;

import org.jspecify.annotations.NullMarked;
