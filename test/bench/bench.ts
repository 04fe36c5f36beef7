import type { BenchProduct } from './product.js';
import type { Sampling } from './road/sampling.js';

/** What every measurement is made with. */
export interface Bench {
  product: BenchProduct;
  sampling: Sampling;
  /** Fewer rounds and less data: to see where one stands, not to report. */
  quick: boolean;
  onProgress: (line: string) => void;
  /** Notes the machine's noise; between samples, since it takes a moment of the machine. */
  noteNoise: () => void;
}

/** Something that was to be reached, and what was. */
export interface Aim {
  aim: string;
  measured: string;
  reached: boolean;
}

/** What came of a measurement. */
export interface Section {
  title: string;
  /** What was measured, how, and beside what; for who reads the table. */
  about: string;
  tables: string[];
  aims: Aim[];
  /** Everything, for who compares runs. */
  figures: object;
}
