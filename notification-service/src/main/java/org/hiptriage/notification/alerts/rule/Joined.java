package org.hiptriage.notification.alerts.rule;

/**
 * What becomes of an alert when red flags reach it.
 *
 * @param alert as it is then
 * @param prompts whether the runner is to be prompted: only for news
 */
public record Joined(Alert alert, boolean prompts) {}
