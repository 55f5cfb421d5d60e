/** The assessment that a caller sends as JSON or a platform as an event: read strictly, refused with every reason at once. */
@NullMarked
package org.hiptriage.schemas.assessment;

import org.jspecify.annotations.NullMarked;
