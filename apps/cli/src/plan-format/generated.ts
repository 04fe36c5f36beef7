import { readdirSync, readFileSync } from 'node:fs';
import { entriesTable, jsonSchemaOf, shapeTable, unsupportedTable } from '@nenep/plan';

const DOCUMENTS = ['plan', 'organization', 'calendar'] as const;

/** What `docs/plan-format.md` has between its marks, by the name of the mark. */
const PARTS: Record<string, () => string> = {
  'plan.yaml': () => entriesTable('plan'),
  'organization.yaml': () => entriesTable('organization'),
  'calendar.yaml': () => entriesTable('calendar'),
  Due: () => shapeTable('Due'),
  Every: () => shapeTable('Every'),
  Form: () => shapeTable('Form'),
  Ladder: () => shapeTable('Ladder'),
  Reminders: () => shapeTable('Reminders'),
  WorkingDays: () => shapeTable('WorkingDays'),
  'not-yet-supported': unsupportedTable,
};

/** The schemas that editors read, by the name of their file in `plans/schemas`. */
export function schemaFiles(): Map<string, string> {
  return new Map(
    DOCUMENTS.map((name) => [
      `${name}.schema.json`,
      `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`,
    ]),
  );
}

/** The product's tables of days as code, since what reads a plan reads no files. */
export function tablesModule(): string {
  const folder = new URL('../../../../libs/calendar/tables/', import.meta.url);
  const tables = readdirSync(folder)
    .toSorted()
    .map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8').replaceAll(/[\\`$]/g, '\\$&');
      return `  ${file.replace(/\.yaml$/, '')}: \`${text}\`,\n`;
    });
  return `${TABLES_HEAD}export const TABLES: Readonly<Record<string, string>> = {\n${tables.join('')}};\n`;
}

const TABLES_HEAD = `/**
 * The tables of days in \`tables/\`, by name. Written by \`npm run plan-format\`: change the table, not
 * this.
 */
`;

/** The document on the format with everything between its marks written anew. */
export function withGeneratedParts(document: string): string {
  return Object.entries(PARTS).reduce((text, [name, part]) => {
    const begins = `<!-- begin ${name} -->`;
    const ends = `<!-- end ${name} -->`;
    const [before, rest] = text.split(begins);
    const after = rest?.split(ends)[1];
    if (before === undefined || after === undefined) {
      throw new Error(`The document on the format has no place for ${name}.`);
    }
    return `${before}${begins}\n\n${part()}\n\n${ends}${after}`;
  }, document);
}
