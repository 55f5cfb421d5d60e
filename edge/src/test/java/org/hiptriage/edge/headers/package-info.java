/** What every answer tells a browser. */
@NullMarked
package org.hiptriage.edge.headers;

import org.jspecify.annotations.NullMarked;
