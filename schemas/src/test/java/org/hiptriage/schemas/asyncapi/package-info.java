/** The AsyncAPI document: made from the code, compared with it, and read by the AsyncAPI project's own parser. */
@NullMarked
package org.hiptriage.schemas.asyncapi;

import org.jspecify.annotations.NullMarked;
