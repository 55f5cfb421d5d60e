package org.hiptriage.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The notification service. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class NotificationApplication {
    /** Starts it; settings come from the environment. */
    public static void main(String[] arguments) {
        SpringApplication.run(NotificationApplication.class, arguments);
    }
}
