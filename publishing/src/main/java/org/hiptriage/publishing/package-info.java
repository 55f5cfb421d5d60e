/** Publishes knowledge packs: the one place that signs them and writes their topic. */
@NullMarked
package org.hiptriage.publishing;

import org.jspecify.annotations.NullMarked;
