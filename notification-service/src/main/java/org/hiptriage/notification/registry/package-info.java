/** Whether a schema registry is used, and whether it can be. */
@NullMarked
package org.hiptriage.notification.registry;

import org.jspecify.annotations.NullMarked;
