/** What /v3/api-docs says of who may do what. */
@NullMarked
package org.hiptriage.edge.description;

import org.jspecify.annotations.NullMarked;
