/** Events in Confluent wire format: their schemas in a registry of the operator's choice, through the REST calls that every compatible one has. */
@NullMarked
package org.hiptriage.schemas.registry;

import org.jspecify.annotations.NullMarked;
