/** HTTP in and problems out, the same for every address of the service. */
@NullMarked
package org.hiptriage.triage.preview.http;

import org.jspecify.annotations.NullMarked;
