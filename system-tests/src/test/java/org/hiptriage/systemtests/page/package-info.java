/** The words of the runner's page, held against what the page and the services say. */
@NullMarked
package org.hiptriage.systemtests.page;

import org.jspecify.annotations.NullMarked;
