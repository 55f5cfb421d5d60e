package org.hiptriage.notification.http.origin;

import org.springframework.web.cors.CorsConfiguration;

/**
 * Which pages of other origins may ask at addresses of one form.
 *
 * @param pattern of the path, as Spring's PathPattern
 * @param permitted the origins, and what they may ask
 */
public record PathOrigins(String pattern, CorsConfiguration permitted) {}
