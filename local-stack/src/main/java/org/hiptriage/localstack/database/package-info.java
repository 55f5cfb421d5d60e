/** The PostgreSQL of the local stack: its binaries, its cluster of one database, and how it runs when the launcher is root. */
@NullMarked
package org.hiptriage.localstack.database;

import org.jspecify.annotations.NullMarked;
