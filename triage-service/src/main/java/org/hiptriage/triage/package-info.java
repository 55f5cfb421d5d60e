/** The service that triages: its start, and the knowledge packs it starts with. */
@NullMarked
package org.hiptriage.triage;

import org.jspecify.annotations.NullMarked;
