package org.hiptriage.systemtests.faults.injection;

import java.util.Optional;
import java.util.Random;

/** A fault whose course is told in one place. */
public record SimpleFault(String name, Area area, Optional<String> missing, Course course) implements Fault {

    /** One that every machine can do. */
    public static Fault of(String name, Area area, Course course) {
        return new SimpleFault(name, area, Optional.empty(), course);
    }

    @Override
    public String inflict(Site site, Random random) {
        return course.run(site, random);
    }

    /** As {@link Fault#inflict}. */
    public interface Course {
        String run(Site site, Random random);
    }
}
