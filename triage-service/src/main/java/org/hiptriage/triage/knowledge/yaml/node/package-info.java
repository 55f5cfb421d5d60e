/** Parts of a YAML file that know their file and line, and collect what is wrong instead of stopping at it. */
@NullMarked
package org.hiptriage.triage.knowledge.yaml.node;

import org.jspecify.annotations.NullMarked;
