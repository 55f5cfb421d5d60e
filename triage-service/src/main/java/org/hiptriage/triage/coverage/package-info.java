/** How often each rule of the packs had a say in what is recorded, and which never had one: counts, and nothing about anybody. */
@NullMarked
package org.hiptriage.triage.coverage;

import org.jspecify.annotations.NullMarked;
