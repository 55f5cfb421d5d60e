/** WebFlux and nothing else, for what stands beside the services. */
@NullMarked
package org.hiptriage.benchmarks.webflux;

import org.jspecify.annotations.NullMarked;
