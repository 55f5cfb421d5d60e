/** Published knowledge packs: which of them are taken, and which are in force at a moment; no broker and no Spring. */
@NullMarked
package org.hiptriage.triage.stream.publication;

import org.jspecify.annotations.NullMarked;
