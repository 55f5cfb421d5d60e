/** The outbox: what notifications ask of channels, sent by any instance, at least once. */
@NullMarked
package org.hiptriage.notification.delivery.outbox;

import org.jspecify.annotations.NullMarked;
