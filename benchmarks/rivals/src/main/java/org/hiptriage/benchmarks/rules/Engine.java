package org.hiptriage.benchmarks.rules;

import org.hiptriage.triage.knowledge.criterion.Facts;

/** One way to decide level and ranking of a report whose findings were read. */
interface Engine {

    /** What it says, for the comparison before anything is measured. */
    Verdict verdict(Facts facts);
}
