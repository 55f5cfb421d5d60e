package org.hiptriage.systemtests.soak;

import java.util.Map;

/**
 * What was seen at one moment.
 *
 * @param minute since the samples began
 * @param values by the name of what was measured; what could not be seen at that moment is not in it
 */
record Sample(double minute, Map<String, Double> values) {}
