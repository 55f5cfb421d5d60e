/** The REST interface that Confluent-compatible registries share, asked with a time limit, a size limit and a doubt of whoever answers. */
@NullMarked
package org.hiptriage.schemas.registry.rest;

import org.jspecify.annotations.NullMarked;
