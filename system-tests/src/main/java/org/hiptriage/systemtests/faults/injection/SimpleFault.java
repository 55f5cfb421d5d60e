package org.hiptriage.systemtests.faults.injection;

import java.util.Optional;
import java.util.Random;

/** A fault whose course is told in one place. */
record SimpleFault(String name, Area area, Optional<String> missing, Course course) implements Fault {

    static Fault of(String name, Area area, Course course) {
        return new SimpleFault(name, area, Optional.empty(), course);
    }

    @Override
    public String inflict(Site site, Random random) {
        return course.run(site, random);
    }

    /** As {@link Fault#inflict}. */
    interface Course {
        String run(Site site, Random random);
    }
}
