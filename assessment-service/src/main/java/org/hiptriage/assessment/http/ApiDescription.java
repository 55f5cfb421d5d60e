package org.hiptriage.assessment.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What /v3/api-docs says of the service as a whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Hip Triage: assessment-service")
                        .version("v1")
                        .description(
                                "Takes what runners report about a sore hip. Every error is application/problem+json (RFC 9457), names the fields that are wrong and never repeats an answer. Results are read from notification-service.")
                        .license(new License()
                                .name("Apache-2.0")
                                .url("https://www.apache.org/licenses/LICENSE-2.0.txt")));
    }
}
