/** Tests of the edge: without broker in {@code *Test}, over real HTTP with a real broker in {@code *IT}. */
@NullMarked
package org.hiptriage.assessment;

import org.jspecify.annotations.NullMarked;
