/** What all HTTP answers share: problems, pages, permitted origins. */
@NullMarked
package org.hiptriage.notification.http;

import org.jspecify.annotations.NullMarked;
