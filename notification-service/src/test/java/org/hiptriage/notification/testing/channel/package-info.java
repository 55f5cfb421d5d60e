/** The other side of the runners' channels, as tests see it: push services, devices, mail servers. */
@NullMarked
package org.hiptriage.notification.testing.channel;

import org.jspecify.annotations.NullMarked;
