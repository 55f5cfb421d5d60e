/** Child processes on this machine: starting, watching and stopping them, their logs, ports, and the files that say which of them run. */
@NullMarked
package org.hiptriage.localstack.process;

import org.jspecify.annotations.NullMarked;
