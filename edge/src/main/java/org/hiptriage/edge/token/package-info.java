/** What a token says, once its signature, issuer, audience and times are right. */
@NullMarked
package org.hiptriage.edge.token;

import org.jspecify.annotations.NullMarked;
