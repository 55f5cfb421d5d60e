package org.hiptriage.notification.exerciseplan.catalogue;

/**
 * Where something outside the article comes from.
 *
 * @param title what it is
 * @param url where to read it, or a page of this project
 */
public record Source(String title, String url) {}
