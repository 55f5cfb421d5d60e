/** The stack with a schema registry: a real one, read by a client that is not ours, and one that goes away and comes back. */
@NullMarked
package org.hiptriage.systemtests.registry;

import org.jspecify.annotations.NullMarked;
