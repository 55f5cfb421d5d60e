package org.hiptriage.triage.preview;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hiptriage.schemas.result.ResultJson;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.knowledge.Pack;
import org.hiptriage.triage.knowledge.yaml.PackContents;

/** The packs as JSON: what stands in their files, in the same words and the same order, so that nothing is left out. */
final class KnowledgeJson {
    private KnowledgeJson() {}

    static String of(KnowledgePacks packs) {
        List<Map<String, Object>> json = new ArrayList<>();
        for (int i = 0; i < packs.files().size(); i++) {
            Pack pack = packs.knowledge().packs().get(i);
            var entry = new LinkedHashMap<String, Object>();
            entry.put("pack", pack.name());
            entry.put("version", pack.version());
            entry.put("sha256", pack.sha256());
            PackContents.of(packs.files().get(i)).forEach(entry::putIfAbsent);
            json.add(entry);
        }
        return ResultJson.write(Map.of("packs", json));
    }

    static String etag(KnowledgePacks packs) {
        return packs.knowledge().packs().stream().map(Pack::sha256).collect(joining("-", "\"", "\""));
    }
}
