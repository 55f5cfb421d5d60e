/** The stack's own issuer of tokens: its key, what it signs, and where what it signed is left for people and scripts. */
@NullMarked
package org.hiptriage.localstack.access;

import org.jspecify.annotations.NullMarked;
