/** Avro's binary encoding of generated records, without Avro's resolving of schemas, for where writer and reader have the same. */
@NullMarked
package org.hiptriage.schemas.binary;

import org.jspecify.annotations.NullMarked;
