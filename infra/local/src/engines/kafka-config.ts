/** Any will do where one node is all there is: 16 bytes in base64url. */
export const CLUSTER_ID = 'bmVuZXAtbG9jYWwtbG9nMQ';

/**
 * One node that is broker and controller, on the loopback only. Its own topics are kept small so
 * that it starts fast, and its session short, because the next start waits for the session of a
 * killed node to end. Group offsets never expire: a product stopped for months goes on where it
 * was.
 * @param log the folder of the log itself
 * @param advertised the port that clients are told to come to, where something stands before it
 */
export function serverProperties(
  log: string,
  { kafka: port, kafkaController: controllerPort }: { kafka: number; kafkaController: number },
  advertised = port,
): string {
  return `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controllerPort}
controller.listener.names=CONTROLLER
inter.broker.listener.name=BROKER
listeners=BROKER://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}
advertised.listeners=BROKER://127.0.0.1:${advertised}
listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
log.dirs=${propertyValue(log)}
auto.create.topics.enable=false
broker.session.timeout.ms=4000
broker.heartbeat.interval.ms=1000
group.initial.rebalance.delay.ms=0
offsets.retention.minutes=2147483647
offsets.topic.num.partitions=1
offsets.topic.replication.factor=1
transaction.state.log.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.num.partitions=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
`;
}

/** Java reads these files as Latin-1, and folders have Vietnamese names. */
export function propertyValue(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Warnings and errors to standard output, which goes to the log file of the part. */
export const LOG4J2_PROPERTIES = `rootLogger.level = warn
rootLogger.appenderRef.console.ref = console
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %p %c{1} %m%n
`;
