/** Made-up runners: how they train, what their watches send of it and when, where it hurts and what they say about that. */
@NullMarked
package org.hiptriage.localstack.demo.population;

import org.jspecify.annotations.NullMarked;
