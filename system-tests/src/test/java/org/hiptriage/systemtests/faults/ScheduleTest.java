package org.hiptriage.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.hiptriage.systemtests.faults.injection.Fault;
import org.hiptriage.systemtests.faults.injection.Faults;
import org.hiptriage.systemtests.faults.injection.Site;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final List<Fault.Area> AREAS = List.copyOf(EnumSet.allOf(Fault.Area.class));
    private static final List<Fault> FAULTS = IntStream.range(0, 30)
            .<Fault>mapToObj(i -> new Harmless("fault " + i, AREAS.get(i % AREAS.size()), Optional.empty()))
            .toList();

    @Test
    void the_same_seed_gives_the_same_faults_in_the_same_order() {
        assertThat(drawn(7, 40)).isEqualTo(drawn(7, 40)).isNotEqualTo(drawn(8, 40));
    }

    @Test
    void every_fault_comes_once_before_any_comes_again() {
        assertThat(drawn(7, 40).stream().flatMap(List::stream).limit(FAULTS.size()))
                .doesNotHaveDuplicates();
    }

    @Test
    void some_come_alone_some_beside_one_or_two_others_and_never_beside_one_of_the_same_area() {
        var schedule = new Schedule(FAULTS, new Random(7));
        List<List<Fault>> drawn =
                IntStream.range(0, 200).mapToObj(i -> schedule.next()).toList();

        assertThat(drawn.stream().map(List::size)).contains(1, 2, 3).allMatch(size -> size <= 3);
        assertThat(drawn)
                .allSatisfy(together ->
                        assertThat(together.stream().map(Fault::area)).doesNotHaveDuplicates());
    }

    @Test
    void what_a_machine_cannot_do_is_left_out_and_the_others_keep_their_order() {
        List<Fault> some = FAULTS.stream()
                .map(fault -> fault.name().endsWith("7")
                        ? new Harmless(fault.name(), fault.area(), Optional.of("root"))
                        : fault)
                .toList();

        assertThat(names(new Schedule(some, new Random(7)), 10))
                .noneMatch(name -> name.endsWith("7"))
                .first()
                .isEqualTo(names(new Schedule(FAULTS, new Random(7)), 10).get(0));
    }

    @Test
    void every_kind_of_fault_has_a_name_of_its_own() {
        assertThat(Faults.all(true, true).stream().map(Fault::name))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(40);
    }

    @Test
    void without_an_earlier_build_a_seed_means_what_it_meant() {
        assertThat(Faults.all(false, true).stream().map(Fault::name))
                .startsWith(Faults.all(false, false).stream().map(Fault::name).toArray(String[]::new))
                .endsWith("notification-service of an earlier build and this one side by side");
        assertThat(Faults.all(false, false).stream().map(Fault::name))
                .noneMatch(name -> name.contains("earlier build"));
    }

    private static List<List<String>> drawn(long seed, int times) {
        var schedule = new Schedule(FAULTS, new Random(seed));
        return IntStream.range(0, times)
                .mapToObj(i -> schedule.next().stream().map(Fault::name).toList())
                .toList();
    }

    private static List<String> names(Schedule schedule, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> schedule.next())
                .flatMap(List::stream)
                .map(Fault::name)
                .toList();
    }

    private record Harmless(String name, Area area, Optional<String> missing) implements Fault {
        @Override
        public String inflict(Site site, Random random) {
            throw new UnsupportedOperationException();
        }
    }
}
