/** The knowledge page as this service serves it, and what it has to know besides the packs. */
@NullMarked
package org.hiptriage.triage.page;

import org.jspecify.annotations.NullMarked;
