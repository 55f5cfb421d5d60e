/** Where programs keep what they could lose: folders that can be deleted or copied, file systems that can be filled. */
@NullMarked
package org.hiptriage.systemtests.faults.cluster.disk;

import org.jspecify.annotations.NullMarked;
