/** The runs that watches and people recorded: from the topic into a table, and back to the runner, each session once. */
@NullMarked
package org.hiptriage.notification.runs;

import org.jspecify.annotations.NullMarked;
