import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { schemaFiles, tablesModule, withGeneratedParts } from './generated.js';

/**
 * Writes what is made from the format's schema, the JSON Schemas and the tables of its document, and
 * the days of the product's tables as code.
 */
const root = new URL('../../../../', import.meta.url);
const document = new URL('docs/plan-format.md', root);

writeFileSync(new URL('libs/calendar/src/tables.ts', root), tablesModule());
mkdirSync(new URL('plans/schemas/', root), { recursive: true });
for (const [name, text] of schemaFiles())
  writeFileSync(new URL(`plans/schemas/${name}`, root), text);
writeFileSync(document, withGeneratedParts(readFileSync(document, 'utf8')));
