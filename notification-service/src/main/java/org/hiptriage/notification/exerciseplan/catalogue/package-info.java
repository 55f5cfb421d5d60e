/** The exercises and programmes a plan is made of: pure values. */
@NullMarked
package org.hiptriage.notification.exerciseplan.catalogue;

import org.jspecify.annotations.NullMarked;
