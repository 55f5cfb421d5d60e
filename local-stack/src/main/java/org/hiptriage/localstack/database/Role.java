package org.hiptriage.localstack.database;

import java.nio.file.Path;
import org.hiptriage.localstack.process.Folders;

/** The roles that may log in; each has a password of its own. */
public enum Role {
    /** Owns the database and its tables, and brings them to a release's version. */
    OWNER("hiptriage", "database-password"),
    /** Does the service's work, by what the owner's migrations grant it. */
    SERVICE("hiptriage_service", "database-service-password"),
    /** Reads and adds the keys that health data is sealed with, for the services that need the database for nothing else. */
    KEYS("hiptriage_keys", "database-keys-password");

    private final String user;
    private final String file;

    Role(String user, String file) {
        this.user = user;
        this.file = file;
    }

    /** Its name in the database. */
    public String user() {
        return user;
    }

    /** Where its password is kept, readable by the launcher's user only. */
    public Path passwordFile(Folders stack) {
        return stack.data().resolve(file);
    }
}
