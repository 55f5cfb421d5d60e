/** The record headers of every event: CloudEvents 1.0 in binary mode and W3C trace context. */
@NullMarked
package org.hiptriage.schemas.headers;

import org.jspecify.annotations.NullMarked;
