/** What the tests run against: a real PostgreSQL, a real broker and this service, each started once for all tests. */
@NullMarked
package org.hiptriage.notification.testing;

import org.jspecify.annotations.NullMarked;
