/** The examples for platforms, each run as its reader would run it. */
@NullMarked
package org.hiptriage.systemtests.examples;

import org.jspecify.annotations.NullMarked;
