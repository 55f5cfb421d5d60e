package org.hiptriage.notification.exerciseplan;

import org.hiptriage.notification.exerciseplan.catalogue.yaml.CatalogueFile;
import org.hiptriage.notification.exerciseplan.composition.PlanComposer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Composes from the catalogue in this jar; the service does not start where that is broken. */
@Configuration(proxyBeanMethods = false)
class ShippedCatalogue {
    @Bean
    PlanComposer planComposer() {
        return new PlanComposer(CatalogueFile.shipped());
    }
}
