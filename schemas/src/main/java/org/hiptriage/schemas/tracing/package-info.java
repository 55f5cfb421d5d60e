/** Traces over the services: each stage of a report's way is a span that continues the one before it. */
@NullMarked
package org.hiptriage.schemas.tracing;

import org.jspecify.annotations.NullMarked;
