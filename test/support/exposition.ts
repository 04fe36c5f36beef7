/** One metric as Prometheus reads it. */
export interface Metric {
  name: string;
  type: string;
  help: string;
  samples: Sample[];
}
export interface Sample {
  /** With `_bucket`, `_sum` and `_count` of a histogram. */
  name: string;
  labels: Record<string, string>;
  value: number;
}

/** What a `/metrics` answers now, by the metrics' names. */
export async function scrape(url: string): Promise<Map<string, Metric>> {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return readExposition(await response.text());
}

/** Reads Prometheus' text format. Throws where a line is none of it. */
export function readExposition(text: string): Map<string, Metric> {
  const metrics = new Map<string, Metric>();
  let current: Metric | undefined;
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const [, about, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) ?(.*)$/.exec(line) ?? [];
    if (about) {
      current = metrics.get(name) ?? { name, type: '', help: '', samples: [] };
      metrics.set(name, current);
      if (about === 'HELP') current.help = rest;
      else current.type = rest;
    } else {
      const sample = readSample(line);
      if (!current || !sample.name.startsWith(current.name)) throw new Error(`Stray: ${line}`);
      current.samples.push(sample);
    }
  }
  return metrics;
}

function readSample(line: string): Sample {
  const [, name, labels = '', value] = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new Error(`Not a sample: ${line}`);
  const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)];
  return {
    name,
    labels: Object.fromEntries(pairs.map(([, key = '', text = '']) => [key, text])),
    value: value === '+Inf' ? Infinity : Number(value),
  };
}
