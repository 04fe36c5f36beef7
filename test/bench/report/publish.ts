import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { markdown, type Report } from './report.js';

const PAGE = 'docs/measurements.md';
const FIGURES = 'docs/measurements/bench.json';
const BETWEEN = /(<!-- bench: .*? -->\n)[^]*(<!-- \/bench -->)/;

/** Puts the tables into the page of measurements, and all figures beside it. */
export async function publish(report: Report): Promise<void> {
  const page = await readFile(PAGE, 'utf8');
  if (!BETWEEN.test(page)) throw new Error(`${PAGE} has no place for the tables.`);
  await writeFile(
    PAGE,
    page.replace(
      BETWEEN,
      (_, begin: string, end: string) => `${begin}\n${markdown(report)}\n${end}`,
    ),
  );
  await mkdir('docs/measurements', { recursive: true });
  await writeFile(FIGURES, `${JSON.stringify(report, null, 2)}\n`);
}
