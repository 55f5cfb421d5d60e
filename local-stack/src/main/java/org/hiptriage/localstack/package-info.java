/** What {@code ./run} starts: broker, database and the three services as child processes of one launcher, on loopback. */
@NullMarked
package org.hiptriage.localstack;

import org.jspecify.annotations.NullMarked;
