package org.hiptriage.localstack.demo.population;

import java.util.List;
import java.util.Random;

/** What a made-up runner has, as a mix of answers: most of the typical ones are there, some are not, now and then one that does not fit. */
enum Complaint {
    OUTER_HIP(
            "site.lateral-hip",
            "site.outer-thigh",
            "sign.tender-outer-hip",
            "timing.night-lying-on-side",
            "worse.stairs",
            "worse.running",
            "worse.getting-out-of-car-or-chair"),
    THIGH_TRUNK_CREASE(
            "site.thigh-trunk-crease",
            "worse.lifting-leg",
            "worse.kicking-or-sprinting",
            "risk.jumping-or-kicking-sport",
            "onset.sudden",
            "timing.during-run"),
    OUTER_THIGH_BAND(
            "site.lateral-hip",
            "site.outer-thigh",
            "timing.rises-with-activity",
            "sign.rubbing",
            "sign.clicking",
            "risk.mileage-increase",
            "risk.downhill",
            "risk.worn-shoes"),
    FRONT_TENDON(
            "site.front-hip",
            "site.groin",
            "site.radiates-toward-knee",
            "worse.lifting-leg",
            "worse.stairs",
            "onset.gradual",
            "risk.speed-work",
            "timing.eases-when-activity-stops"),
    DEEP_JOINT(
            "site.front-hip",
            "site.groin",
            "quality.deep-dull-ache-at-rest",
            "quality.sharp-on-running",
            "sign.clicking",
            "sign.catching-or-locking",
            "sign.giving-way",
            "onset.over-months",
            "risk.little-strength-training"),
    VAGUE("site.buttock", "site.low-back", "timing.after-run", "sign.stiffness");

    private static final List<Complaint> ALL = List.of(values());

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, its type does not say so
    private final List<String> typicalFindings;

    Complaint(String... typicalFindings) {
        this.typicalFindings = List.of(typicalFindings);
    }

    static Complaint random(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    List<String> typicalFindings() {
        return typicalFindings;
    }
}
