package org.hiptriage.triage.preview;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hiptriage.schemas.result.ResultJson;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.knowledge.Pack;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

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
            contents(packs.files().get(i).content()).forEach(entry::putIfAbsent);
            json.add(entry);
        }
        return ResultJson.write(Map.of("packs", json));
    }

    static String etag(KnowledgePacks packs) {
        return packs.knowledge().packs().stream().map(Pack::sha256).collect(joining("-", "\"", "\""));
    }

    private static Map<String, Object> contents(byte[] file) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(file, StandardCharsets.UTF_8));
    }
}
