/** What a pack says to do, each sentence with its sources. */
@NullMarked
package org.hiptriage.triage.knowledge.advice;

import org.jspecify.annotations.NullMarked;
