/** A link does to a connection what it was told to. */
@NullMarked
package org.hiptriage.systemtests.faults.link;

import org.jspecify.annotations.NullMarked;
