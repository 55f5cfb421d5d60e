@NullMarked
package org.hiptriage.sealing;

import org.jspecify.annotations.NullMarked;
