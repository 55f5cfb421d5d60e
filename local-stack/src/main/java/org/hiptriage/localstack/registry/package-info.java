/** The schema registry of the local stack: Apicurio Registry with a Java of its own, on loopback, its data kept between starts. */
@NullMarked
package org.hiptriage.localstack.registry;

import org.jspecify.annotations.NullMarked;
