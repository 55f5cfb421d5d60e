@NullMarked
package org.hiptriage.sealing.key;

import org.jspecify.annotations.NullMarked;
