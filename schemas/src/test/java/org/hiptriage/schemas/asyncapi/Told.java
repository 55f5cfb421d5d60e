package org.hiptriage.schemas.asyncapi;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map in the order in which it is told. */
final class Told {
    private Told() {}

    static Map<String, Object> map(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    static Map<String, Object> ref(String path) {
        return map("$ref", "#/" + path);
    }
}
