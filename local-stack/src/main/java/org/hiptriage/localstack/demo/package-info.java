/** A made-up population of runners that posts assessments over HTTP, as a platform would, and reads their results back. */
@NullMarked
package org.hiptriage.localstack.demo;

import org.jspecify.annotations.NullMarked;
