/** What tests of the outbox run against: fake channels, a clock that leaps, a platform that reads the changes. */
@NullMarked
package org.hiptriage.notification.testing.outbox;

import org.jspecify.annotations.NullMarked;
