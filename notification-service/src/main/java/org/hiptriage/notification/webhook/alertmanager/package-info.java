/** The form in which Prometheus' Alertmanager calls its webhooks, for tools of people on call that know that form already. */
@NullMarked
package org.hiptriage.notification.webhook.alertmanager;

import org.jspecify.annotations.NullMarked;
