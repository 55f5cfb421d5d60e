/** What every answer tells a browser, so that little is left to what somebody slipped in. */
@NullMarked
package org.hiptriage.edge.headers;

import org.jspecify.annotations.NullMarked;
