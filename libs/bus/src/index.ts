export { createBus, type Bus, type BusOptions } from './bus.js';
export type { Reader } from './batch.js';
export type { ConsumeOptions, Consumption } from './consumer.js';
export { NotAnEvent, type RecordedEvent } from './event.js';
export type { BusLogger } from './logger.js';
export type { Publisher } from './publisher.js';
export {
  type EnsuredTopic,
  PARTITIONS,
  TOPIC_CONFIG,
  type TopicDifference,
  type TopicOptions,
} from './topic.js';
export type { TopicEnds } from './progress.js';
export { kafkaServes } from './serves.js';
export { type KafkaAddress, kafkaEnvironment } from './settings.js';
