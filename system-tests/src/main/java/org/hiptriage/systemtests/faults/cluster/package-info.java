/** Real processes that can be killed, halted and started anew: three brokers, two instances of each service, PostgreSQL. */
@NullMarked
package org.hiptriage.systemtests.faults.cluster;

import org.jspecify.annotations.NullMarked;
