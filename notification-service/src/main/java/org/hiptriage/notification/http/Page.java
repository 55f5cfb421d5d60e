package org.hiptriage.notification.http;

import java.util.List;
import java.util.function.Function;

/** A part of a list as the contract writes it: {@code items}, and {@code nextCursor} where more follow. */
public final class Page {
    private Page() {}

    /**
     * The JSON of a page.
     *
     * @param fetched the page's items and, where more follow, one of those
     * @param limit how many items the page holds at most
     * @param json an item's JSON
     * @param key an item's sort key
     */
    public static <T> String json(List<T> fetched, int limit, Function<T, String> json, Function<T, List<String>> key) {
        List<T> items = fetched.subList(0, Math.min(limit, fetched.size()));
        String next = fetched.size() > limit ? '"' + PageRequest.cursor(key.apply(items.get(limit - 1))) + '"' : "null";
        return "{\"items\":[" + String.join(",", items.stream().map(json).toList()) + "],\"nextCursor\":" + next + "}";
    }
}
