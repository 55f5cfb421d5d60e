/** PostgreSQL's own programs for this machine, unpacked from the archive that the build fetched. */
@NullMarked
package org.hiptriage.localstack.database.binaries;

import org.jspecify.annotations.NullMarked;
