package org.hiptriage.triage.coverage;

import java.util.List;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.triage.knowledge.Knowledge;

/**
 * A pack, exact to the byte.
 *
 * @param pack its name
 * @param version its version, as year.month.revision
 * @param sha256 SHA-256 of its bytes
 */
record PackId(String pack, String version, String sha256) {
    static List<PackId> of(TriageCompleted result) {
        return result.getKnowledge().stream()
                .map(pack -> new PackId(pack.getPack(), pack.getVersion(), pack.getSha256()))
                .toList();
    }

    static List<PackId> of(Knowledge knowledge) {
        return knowledge.packs().stream()
                .map(pack -> new PackId(pack.name(), pack.version(), pack.sha256()))
                .toList();
    }
}
