package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hiptriage.systemtests.plan.FollowedRunner;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnRunningStack
class PlanOnThePageIT {
    private static final String PHASE = ".plan-phases li.now h3";

    private final RunningStack stack;
    private final FollowedRunner runner;

    PlanOnThePageIT(RunningStack stack) {
        this.stack = stack;
        this.runner = new FollowedRunner(stack.http(), 20);
    }

    @ParameterizedTest
    @CsvSource({"390,en,false", "1280,de,true"})
    void aCheckInMovesThePlanThatIsShown(int width, String language, boolean dark) {
        runner.isAssessed(0, 3, Map.of());
        try (Browser browser = Browser.open(width, language, dark)) {
            browser.go(stack.http().page("?runner=" + runner.id() + "#/plan"));
            String calm = browser.shown(PHASE).getText();

            runner.checksIn(15, 2);
            browser.awaits(() -> !browser.shown(PHASE).getText().equals(calm));
            assertThat(now()).isEqualTo("build");
            browser.picture("plan-moved-on-%d-%s".formatted(width, language));
            assertThat(browser.violations()).isEmpty();

            var hands = new Mouse(browser);
            hands.push(".plan-columns a[href='#/check-in']");
            hands.pick("painScore", "5");
            hands.pick("newUrgentSymptom", "no");
            assertThat(browser.violations()).isEmpty();
            hands.push(".plan-send");
            browser.shown(".plan-outcome.EASES_BACK");
            browser.picture("plan-eased-back-%d-%s".formatted(width, language));
            assertThat(browser.violations()).isEmpty();

            hands.push(".plan-outcome a[href='#/plan']");
            assertThat(browser.shown(PHASE).getText()).isEqualTo(calm);
            assertThat(now()).isEqualTo("calm");
            assertThat(browser.all(".plan-phases li.waits")).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"390,de,true", "1280,en,false"})
    void aCheckInThatIsTooMuchHoldsThePlanAndSaysWhoToSee(int width, String language, boolean dark) {
        runner.isAssessed(0, 3, Map.of());
        try (Browser browser = Browser.open(width, language, dark)) {
            browser.go(stack.http().page("?runner=" + runner.id() + "#/check-in"));
            var hands = new Mouse(browser);
            hands.pick("painScore", "8");
            hands.pick("newUrgentSymptom", "no");
            hands.push(".plan-send");
            browser.shown(".plan-outcome.doctor");
            browser.picture("check-in-doctor-%d-%s".formatted(width, language));
            assertThat(browser.violations()).isEmpty();
            hands.push(".plan-outcome a[href='#/plan']");
            browser.shown(".plan-held");
            browser.picture("plan-held-%d-%s".formatted(width, language));
            assertThat(browser.violations()).isEmpty();
            assertThat(browser.all(".plan-exercise")).isEmpty();
            browser.go(stack.http().page("#/result"));
            assertThat(new HipCheck(browser).level()).isEqualTo("SEE_DOCTOR");
            browser.picture("result-doctor-%d-%s".formatted(width, language));
            assertThat(browser.violations()).isEmpty();
            assertThat(browser.errors()).isEmpty();
        }
    }

    private String now() {
        return runner.plan().at("/progress/phase").asString();
    }
}
