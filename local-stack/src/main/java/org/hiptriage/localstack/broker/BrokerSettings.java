package org.hiptriage.localstack.broker;

import java.nio.file.Path;
import java.util.Properties;

/**
 * How the one broker is set up.
 *
 * @param port for clients, on loopback
 * @param controllerPort for the quorum of one, on loopback
 * @param logDirectory where topics are kept
 */
record BrokerSettings(int port, int controllerPort, Path logDirectory) {
    Properties toProperties() {
        Properties p = new Properties();
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", "1");
        p.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        p.setProperty("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        p.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("inter.broker.listener.name", "PLAINTEXT");
        p.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.setProperty("log.dirs", logDirectory.toString());
        // topics have owners, who create them with their partitions and retention
        p.setProperty("auto.create.topics.enable", "false");
        singleNode(p);
        quickAnswers(p);
        smallMemory(p);
        return p;
    }

    /** With the usual three replicas the first transaction would wait for brokers that never come. */
    private static void singleNode(Properties p) {
        p.setProperty("default.replication.factor", "1");
        p.setProperty("offsets.topic.replication.factor", "1");
        p.setProperty("offsets.topic.num.partitions", "5");
        p.setProperty("transaction.state.log.replication.factor", "1");
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("transaction.state.log.num.partitions", "5");
        p.setProperty("share.coordinator.state.topic.replication.factor", "1");
        p.setProperty("share.coordinator.state.topic.min.isr", "1");
        p.setProperty("share.coordinator.state.topic.num.partitions", "1");
    }

    private static void quickAnswers(Properties p) {
        // a restart after a kill waits until the old registration has timed out
        p.setProperty("broker.session.timeout.ms", "3000");
        p.setProperty("broker.heartbeat.interval.ms", "500");
        // brokers wait so long for one that hangs, and transactions end no sooner
        p.setProperty("request.timeout.ms", "5000");
        p.setProperty("group.min.session.timeout.ms", "1000");
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        // what an instance that was killed had begun holds back readers until it is aborted, which is looked for every
        // 10 s otherwise
        p.setProperty("transaction.abort.timed.out.transaction.cleanup.interval.ms", "200");
        // back-to-back transactions otherwise wait 20 ms for the one before to be cleared away
        p.setProperty("add.partitions.to.txn.retry.backoff.ms", "1");
    }

    private static void smallMemory(Properties p) {
        p.setProperty("num.network.threads", "2");
        p.setProperty("num.io.threads", "4");
        p.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
    }
}
