#!/bin/sh
# Makes the log of record, and lets each service do its part and no more. Safe to repeat.
set -eu
bin=/opt/kafka/bin
server='--bootstrap-server localhost:19092'
topic=nenep.events.v1

# As the product would make it: with one broker; three keep it with --replication-factor 3.
"$bin/kafka-topics.sh" $server --create --if-not-exists --topic "$topic" \
  --partitions 6 --replication-factor 1 \
  --config retention.ms=-1 --config cleanup.policy=delete \
  --config message.timestamp.type=LogAppendTime --config max.message.bytes=4194304

"$bin/kafka-acls.sh" $server --add --allow-principal User:worker \
  --operation Write --operation Describe --topic "$topic"
for reader in timeline inbox; do
  "$bin/kafka-acls.sh" $server --add --allow-principal "User:$reader" \
    --operation Read --operation DescribeConfigs --topic "$topic"
  "$bin/kafka-acls.sh" $server --add --allow-principal "User:$reader" \
    --operation Read --group "$topic.$reader"
done
