package org.hiptriage.assessment.runs.file.fit;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The numbers of those who make what runs are recorded with. */
final class FitMakers {
    private static final int GARMIN = 1;

    private static final Map<Long, String> NAMES = Map.ofEntries(
            Map.entry(1L, "Garmin"),
            Map.entry(13L, "Dynastream"),
            Map.entry(15L, "Dynastream"),
            Map.entry(16L, "Timex"),
            Map.entry(23L, "Suunto"),
            Map.entry(32L, "Wahoo Fitness"),
            Map.entry(40L, "Concept2"),
            Map.entry(52L, "Epson"),
            Map.entry(61L, "Geonaute"),
            Map.entry(70L, "Sigma Sport"),
            Map.entry(71L, "TomTom"),
            Map.entry(95L, "Stryd"),
            Map.entry(111L, "Technogym"),
            Map.entry(115L, "iGPSPORT"),
            Map.entry(123L, "Polar Electro"),
            Map.entry(142L, "TAG Heuer"),
            Map.entry(260L, "Zwift"),
            Map.entry(265L, "Strava"),
            Map.entry(267L, "Bryton"),
            Map.entry(289L, "Hammerhead"),
            Map.entry(294L, "COROS"),
            Map.entry(310L, "Decathlon"),
            Map.entry(326L, "Nike"),
            Map.entry(337L, "Runna"),
            Map.entry(339L, "Zepp"),
            Map.entry(340L, "Peloton"),
            Map.entry(348L, "Huawei"));

    private FitMakers() {}

    /** Maker and product; the product by its name where the device gives one, else by its number where the maker's are public. */
    static Optional<String> device(OptionalLong maker, OptionalLong product, Optional<String> productName) {
        Optional<String> name =
                maker.isPresent() ? Optional.ofNullable(NAMES.get(maker.getAsLong())) : Optional.empty();
        Optional<String> model = productName.or(() -> number(maker, product));
        if (name.isEmpty() || model.isEmpty()) {
            return name.or(() -> productName);
        }
        return model.filter(text -> text.startsWith(name.get())).or(() -> Optional.of(name.get() + " " + model.get()));
    }

    private static Optional<String> number(OptionalLong maker, OptionalLong product) {
        return maker.orElse(0) == GARMIN && product.isPresent()
                ? Optional.of("product " + product.getAsLong())
                : Optional.empty();
    }
}
