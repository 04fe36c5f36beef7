import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

export interface Panel {
  id: number;
  type: string;
  title: string;
  targets?: { refId: string; expr: string }[];
}
export interface Rule {
  alert: string;
  expr: string;
  annotations: { summary: string; description: string };
}

export async function dashboard(): Promise<{ panels: Panel[] }> {
  return JSON.parse(await readFile('infra/dashboards/nenep.json', 'utf8')) as { panels: Panel[] };
}

export async function alertRules(): Promise<Rule[]> {
  const file = parse(await readFile('infra/dashboards/alerts.yaml', 'utf8')) as {
    groups: { rules: Rule[] }[];
  };
  return file.groups.flatMap(({ rules }) => rules);
}

const KEYWORDS = /^(by|without|on|ignoring|and|or|unless|offset|bool|le)$/;
/** What Prometheus makes itself, whatever it scrapes. */
const ITS_OWN = new Set(['up']);

/** The names of the metrics that an expression of PromQL reads, histograms by their own name. */
export function metricsIn(expression: string): string[] {
  const bare = expression
    .replaceAll(/"[^"]*"/g, '')
    .replaceAll(/\{[^}]*\}/g, '')
    .replaceAll(/\[[^\]]*\]/g, '')
    .replaceAll(/\b(by|without|on|ignoring)\s*\([^)]*\)/g, '');
  const words = [...bare.matchAll(/[a-zA-Z_:][\w:]*(?!\w|\s*\()/g)].map(([word]) => word);
  return words
    .filter((word) => !KEYWORDS.test(word) && !ITS_OWN.has(word))
    .map((word) => word.replace(/_(bucket|sum|count)$/, ''));
}
