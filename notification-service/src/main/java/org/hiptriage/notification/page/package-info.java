/** The alert board's page as this service serves it. */
@NullMarked
package org.hiptriage.notification.page;

import org.jspecify.annotations.NullMarked;
