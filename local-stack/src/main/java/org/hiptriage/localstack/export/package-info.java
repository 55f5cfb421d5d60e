/** Everything that all services hold about one runner, in one file. */
@NullMarked
package org.hiptriage.localstack.export;

import org.jspecify.annotations.NullMarked;
