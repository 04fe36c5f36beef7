import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { schemaFiles, withGeneratedParts } from './generated.js';

/** Writes what is made from the format's schema: the JSON Schemas, and the tables of its document. */
const root = new URL('../../../../', import.meta.url);
const document = new URL('docs/plan-format.md', root);

mkdirSync(new URL('plans/schemas/', root), { recursive: true });
for (const [name, text] of schemaFiles())
  writeFileSync(new URL(`plans/schemas/${name}`, root), text);
writeFileSync(document, withGeneratedParts(readFileSync(document, 'utf8')));
