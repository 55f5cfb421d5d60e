/** The runner's page in a real browser, over the running stack. */
@NullMarked
package org.hiptriage.systemtests.browser;

import org.jspecify.annotations.NullMarked;
