/** Takes a file in and has it read without taking the service down: how large, how slow, how many at once, for how long. */
@NullMarked
package org.hiptriage.assessment.runs.file.upload;

import org.jspecify.annotations.NullMarked;
