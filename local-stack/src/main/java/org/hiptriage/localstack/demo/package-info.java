/** A made-up population that sends runs, assessments and check-ins over HTTP, as a platform would, and reads its results back. */
@NullMarked
package org.hiptriage.localstack.demo;

import org.jspecify.annotations.NullMarked;
