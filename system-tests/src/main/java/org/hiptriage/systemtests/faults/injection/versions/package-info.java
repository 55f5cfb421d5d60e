/** Faults of what programs of different versions agree on: schemas, wire formats, knowledge packs. */
@NullMarked
package org.hiptriage.systemtests.faults.injection.versions;

import org.jspecify.annotations.NullMarked;
