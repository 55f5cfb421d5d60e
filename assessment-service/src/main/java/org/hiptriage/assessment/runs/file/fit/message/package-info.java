/** The container of FIT: chained files with their checksums, definitions, and data messages as numbered fields. */
@NullMarked
package org.hiptriage.assessment.runs.file.fit.message;

import org.jspecify.annotations.NullMarked;
