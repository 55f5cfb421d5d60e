/** The runner's page as the edge serves it: static files, what they may load, and where the other services are. */
@NullMarked
package org.hiptriage.assessment.page;

import org.jspecify.annotations.NullMarked;
