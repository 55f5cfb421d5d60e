/** What happened to a runner as a live stream that resumes without loss. */
@NullMarked
package org.hiptriage.notification.delivery.stream;

import org.jspecify.annotations.NullMarked;
