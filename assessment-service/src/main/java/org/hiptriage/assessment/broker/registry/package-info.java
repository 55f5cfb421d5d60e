/** Whether a schema registry is used, and whether it can be. */
@NullMarked
package org.hiptriage.assessment.broker.registry;

import org.jspecify.annotations.NullMarked;
