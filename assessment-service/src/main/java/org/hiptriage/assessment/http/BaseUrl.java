package org.hiptriage.assessment.http;

import java.net.URI;

/** What an address has to be that others are built on. */
final class BaseUrl {
    private BaseUrl() {}

    static void require(String setting, URI baseUrl) {
        String scheme = String.valueOf(baseUrl.getScheme());
        if (!scheme.matches("https?")
                || baseUrl.getHost() == null
                || baseUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException(
                    setting + " must be an absolute http or https address without a trailing slash");
        }
        if (baseUrl.getQuery() != null || baseUrl.getFragment() != null) {
            throw new IllegalArgumentException(setting + " must have no query and no fragment");
        }
    }
}
