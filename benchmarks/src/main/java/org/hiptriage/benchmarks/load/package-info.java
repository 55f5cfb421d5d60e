/** Events of nobody: what is put into the topics that triage reads. */
@NullMarked
package org.hiptriage.benchmarks.load;

import org.jspecify.annotations.NullMarked;
