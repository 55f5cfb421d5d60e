/** The knowledge in force: red flags, suspicions, precautions and conditions, compiled from packs and immutable. */
@NullMarked
package org.hiptriage.triage.knowledge;

import org.jspecify.annotations.NullMarked;
