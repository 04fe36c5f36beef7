import { collectDefaultMetrics, Registry } from 'prom-client';

/** All that this process measures. Each group joins it when its module is first imported. */
export const registry = new Registry();

let watched = false;

/** Measures the process itself: CPU, memory, event loop, garbage collection. Once a process. */
export function watchProcess(): void {
  if (watched) return;
  watched = true;
  collectDefaultMetrics({ register: registry });
}

/** From a millisecond to ten seconds: what a person may have to wait. */
export const WAITS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** From one to a full batch. */
export const SIZES = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];
