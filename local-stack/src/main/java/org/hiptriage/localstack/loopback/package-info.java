/** The one network address that everything listens on, and the ports on it that the user may choose. */
@NullMarked
package org.hiptriage.localstack.loopback;

import org.jspecify.annotations.NullMarked;
