/** What operators are given, held against what runs: metrics, alert rules, dashboard, manifests, backup, restarts. */
@NullMarked
package org.hiptriage.systemtests.operations;

import org.jspecify.annotations.NullMarked;
