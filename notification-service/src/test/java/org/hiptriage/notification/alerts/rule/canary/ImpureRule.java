package org.hiptriage.notification.alerts.rule.canary;

import org.springframework.stereotype.Component;

/** Breaks the rule of purity on purpose, so that a rule that watches nothing is noticed. */
@Component
public class ImpureRule {}
