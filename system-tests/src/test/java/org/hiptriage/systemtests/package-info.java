/** The product as its users see it: over HTTP, over Kafka and at the command line, with none of the services' classes. */
@NullMarked
package org.hiptriage.systemtests;

import org.jspecify.annotations.NullMarked;
