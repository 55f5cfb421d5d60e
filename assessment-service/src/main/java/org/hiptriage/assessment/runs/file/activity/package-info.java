/** What a file of any format says of one activity, and how distance, climb, moving time and cadence follow from its points. */
@NullMarked
package org.hiptriage.assessment.runs.file.activity;

import org.jspecify.annotations.NullMarked;
