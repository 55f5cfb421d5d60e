/** Reads XML of strangers: no document types, no entities, nothing fetched, and nothing held but the element at hand. */
@NullMarked
package org.hiptriage.assessment.runs.file.xml;

import org.jspecify.annotations.NullMarked;
