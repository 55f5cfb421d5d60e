/** The topics of the contract: what is in each, who owns it, how long it is kept. */
@NullMarked
package org.hiptriage.schemas.topics;

import org.jspecify.annotations.NullMarked;
