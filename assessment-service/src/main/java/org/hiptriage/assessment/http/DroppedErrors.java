package org.hiptriage.assessment.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Hooks;

/** Logs errors that reach nobody any more, but for those of a caller that left: Reactor would log each as an error. */
@Component
class DroppedErrors implements InitializingBean, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DroppedErrors.class);

    @Override
    public void afterPropertiesSet() {
        Hooks.onErrorDropped(DroppedErrors::log);
    }

    @Override
    public void destroy() {
        Hooks.resetOnErrorDropped();
    }

    private static void log(Throwable error) {
        if (!DisconnectedClientHelper.isClientDisconnectedException(error)) {
            LOG.error("Error after the end of a request", new Failure(error));
        }
    }
}
