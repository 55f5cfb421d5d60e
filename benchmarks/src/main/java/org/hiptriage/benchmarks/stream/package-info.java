/** How soon a thousand open streams have an alert, beside what an HTTP server alone takes to write it to them. */
@NullMarked
package org.hiptriage.benchmarks.stream;

import org.jspecify.annotations.NullMarked;
