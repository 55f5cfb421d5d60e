/** The finding vocabulary: the questions a runner can be asked and their codes. */
@NullMarked
package org.hiptriage.schemas.vocabulary;

import org.jspecify.annotations.NullMarked;
