/** Reads the exercise catalogue and refuses a broken one as a whole. */
@NullMarked
package org.hiptriage.notification.exerciseplan.catalogue.yaml;

import org.jspecify.annotations.NullMarked;
