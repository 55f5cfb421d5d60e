package org.hiptriage.notification.preferences;

/**
 * Preferences as they are stored.
 *
 * @param preferences what the runner wants
 * @param version rises with every change, from 1; 0 where nothing was said yet
 */
record VersionedPreferences(Preferences preferences, int version) {
    static final VersionedPreferences NONE = new VersionedPreferences(Preferences.UNSAID, 0);

    /** As HTTP writes it. */
    String tag() {
        return Integer.toString(version);
    }
}
