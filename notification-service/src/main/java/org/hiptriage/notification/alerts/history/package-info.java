/** All alerts that ever were: searched, counted, and taken along as a file. */
@NullMarked
package org.hiptriage.notification.alerts.history;

import org.jspecify.annotations.NullMarked;
