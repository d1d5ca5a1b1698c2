/** Times of a piece of work, and of two against each other. */

export interface Job {
  name: string;
  ours: () => unknown;
  plain: () => unknown;
  /** What differs between the results of the two; empty when they agree. */
  differences?: () => string[] | Promise<string[]>;
  /** Milliseconds from the budgets; printed, not enforced. */
  budget?: number;
  /** Plain time over ours must be at least this. */
  atLeast: number;
  /** Why the target is below 1, where it is. */
  because?: string;
}

export interface Times {
  median: number;
  p95: number;
  runs: number;
}

export interface Measured {
  job: Job;
  ours: Times;
  plain: Times;
  /** Plain median over our median. */
  ratio: number;
  differences: string[];
  failed: boolean;
}

/** A ratio may miss its target by this share before it counts: medians wander that much between runs. */
const NOISE = 0.1;
const WARM_UP = 3;

/** The value that a share of the sorted times does not exceed. */
export const quantile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? NaN;

/** Repeats until `least` runs and `milliseconds` are both reached. */
export async function timesOf(work: () => unknown, least: number, milliseconds: number): Promise<Times> {
  const times: number[] = [];
  let spent = 0;
  for (let n = -WARM_UP; times.length < least || spent < milliseconds; n++) {
    const start = performance.now();
    const pending = work();
    if (pending instanceof Promise) await pending;
    const time = performance.now() - start;
    spent += time;
    // Slow work is warm after one run.
    if (n >= 0 || spent > milliseconds) times.push(time);
  }
  times.sort((a, b) => a - b);
  return { median: quantile(times, 0.5), p95: quantile(times, 0.95), runs: times.length };
}

/** Whether a ratio misses its target by more than noise. */
export const missed = (ratio: number, atLeast: number): boolean => !(ratio >= atLeast * (1 - NOISE));

/** Checks that both say the same, then times both. */
export async function measure(job: Job): Promise<Measured> {
  const differences = (await job.differences?.()) ?? [];
  const ours = await timesOf(job.ours, 20, 600);
  const plain = await timesOf(job.plain, 1, 600);
  const ratio = plain.median / ours.median;
  return { job, ours, plain, ratio, differences, failed: differences.length > 0 || missed(ratio, job.atLeast) };
}
