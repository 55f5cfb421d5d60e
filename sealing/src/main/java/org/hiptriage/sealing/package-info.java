/** Whether health data is sealed in the topics, and with what. */
@NullMarked
package org.hiptriage.sealing;

import org.jspecify.annotations.NullMarked;
