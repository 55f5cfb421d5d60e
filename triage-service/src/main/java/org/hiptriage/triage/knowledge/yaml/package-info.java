/** Reads knowledge packs from YAML, checks them as a whole and names every problem with file and line. */
@NullMarked
package org.hiptriage.triage.knowledge.yaml;

import org.jspecify.annotations.NullMarked;
