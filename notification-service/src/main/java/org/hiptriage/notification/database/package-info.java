/** The way to PostgreSQL: settings, connections, migration. */
@NullMarked
package org.hiptriage.notification.database;

import org.jspecify.annotations.NullMarked;
