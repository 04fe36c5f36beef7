import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '../progress.js';
import { texts } from '../texts.js';
import { installedOnce } from './cache.js';
import { installStep } from './installing.js';
import { requireJava, requireMaven } from './prerequisites.js';

const KAFKA_VERSION = '4.4.0';
/** Its folder's name in the cache. */
export const KAFKA_FOLDER = `kafka-${KAFKA_VERSION}`;
const COPY_DEPENDENCIES =
  'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** Kafka's published jars do not bind slf4j; without the binding its errors are thrown away. */
const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>nenep.local</groupId>
  <artifactId>kafka</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.apache.kafka</groupId>
      <artifactId>kafka_2.13</artifactId>
      <version>${KAFKA_VERSION}</version>
    </dependency>
    <dependency>
      <groupId>org.apache.logging.log4j</groupId>
      <artifactId>log4j-slf4j-impl</artifactId>
      <version>2.25.5</version>
    </dependency>
  </dependencies>
</project>
`;

/** Installs Kafka's jars with Maven and returns the class path that runs them. */
export async function installKafka(onProgress: Progress): Promise<string> {
  const what = `Kafka ${KAFKA_VERSION}`;
  const folder = await installedOnce(
    KAFKA_FOLDER,
    async (draft) => {
      await requireJava();
      await requireMaven();
      onProgress(texts().installing(what));
      const pom = join(draft, 'pom.xml');
      writeFileSync(pom, POM);
      const copy = [COPY_DEPENDENCIES, '-DincludeScope=runtime'];
      const quiet = ['--batch-mode', '-Dstyle.color=never', '--file', pom];
      const target = `-DoutputDirectory=${join(draft, 'libs')}`;
      await installStep(what, 'mvn', [...quiet, ...copy, target], onProgress);
      onProgress(texts().installed(what));
    },
    onProgress,
  );
  return join(folder, 'libs', '*');
}
