package org.hiptriage.vignettes.measure;

/**
 * One figure of the benchmark.
 *
 * @param name for people
 * @param meaning what is counted, of what
 * @param share how many of how many
 * @param lessIsBetter whether it counts mistakes
 */
public record Measure(String name, String meaning, Share share, boolean lessIsBetter) {}
