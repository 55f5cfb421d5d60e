/** An issuer of tokens for tests. */
@NullMarked
package org.hiptriage.edge.testing;

import org.jspecify.annotations.NullMarked;
