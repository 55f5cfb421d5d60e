/** All that the tables hold about a runner, for the runner to take along. */
@NullMarked
package org.hiptriage.notification.export;

import org.jspecify.annotations.NullMarked;
