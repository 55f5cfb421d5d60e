package org.hiptriage.triage.decision.canary;

import org.yaml.snakeyaml.Yaml;

/** Touches YAML outside its package. */
public record YamlCanary(Yaml yaml) {}
