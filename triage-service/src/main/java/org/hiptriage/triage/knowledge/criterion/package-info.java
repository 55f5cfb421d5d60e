/** When a rule applies: a tree of tests over the facts of one report. */
@NullMarked
package org.hiptriage.triage.knowledge.criterion;

import org.jspecify.annotations.NullMarked;
