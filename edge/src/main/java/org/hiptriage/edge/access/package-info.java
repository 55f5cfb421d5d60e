/** Who asks, and the rules of who may do what: scopes, and whose data a runner's own token opens. */
@NullMarked
package org.hiptriage.edge.access;

import org.jspecify.annotations.NullMarked;
