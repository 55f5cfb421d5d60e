/** What services say of a runner whom they have forgotten. */
@NullMarked
package org.hiptriage.schemas.erasure;

import org.jspecify.annotations.NullMarked;
