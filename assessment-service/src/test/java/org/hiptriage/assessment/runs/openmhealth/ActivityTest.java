package org.hiptriage.assessment.runs.openmhealth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityTest {
    @ParameterizedTest
    @CsvSource({
        "running, running, ",
        "Running, running, ",
        "run, running, ",
        "jogging, running, ",
        "trail running, running, trail",
        "running.treadmill, running, treadmill",
        "Treadmill, running, treadmill",
        "indoor running, running, indoor",
        "HKWorkoutActivityTypeRunning, running, ",
        "run/walk intervals, running, ",
        "walking, walking, ",
        "Walk, walking, ",
        "walking on a treadmill, walking, treadmill",
        "nordic walking, walking, nordic",
        "cycling, cycling, ",
        "Mountain Biking, cycling, mountain",
        "HKWorkoutActivityTypeCycling, cycling, ",
        "HKWorkoutActivityTypeWheelchairRunPace, wheelchair-run-pace, ",
        "swimming, swimming, ",
        "HKWorkoutActivityTypeStairClimbing, stair-climbing, ",
        "Yoga!, yoga, ",
        "курс, other, ",
        "'', other, ",
        "a very long story about what somebody did on a fine day, other, "
    })
    void a_name_gives_its_sport_and_only_running_is_called_so(String name, String sport, String kind) {
        Activity activity = Activity.named(name);

        assertThat(activity.sport()).isEqualTo(sport);
        assertThat(activity.subSport().orElse(null)).isEqualTo(kind);
    }
}
