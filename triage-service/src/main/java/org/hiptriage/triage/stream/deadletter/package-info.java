/** Why a record ends as a dead letter, and how it says so. */
@NullMarked
package org.hiptriage.triage.stream.deadletter;

import org.jspecify.annotations.NullMarked;
