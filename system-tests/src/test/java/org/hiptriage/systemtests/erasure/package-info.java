/** A runner who takes everything along and is forgotten, in every topic and every table. */
@NullMarked
package org.hiptriage.systemtests.erasure;

import org.jspecify.annotations.NullMarked;
