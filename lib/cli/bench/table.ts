/** The bench on the terminal. */
import { availableParallelism, cpus } from 'node:os';
import type { Measured } from './measure.ts';

/** Milliseconds in three figures. */
export const ms = (time: number): string => time.toFixed(time < 10 ? 2 : time < 100 ? 1 : 0);

/** Where a time stands against its budget, in words; nothing without one. */
export const against = (time: number, budget: number | undefined): string =>
  budget === undefined ? '' : `${time <= budget ? 'within' : 'over'} ${budget}`;

/** What the figures were taken on. */
export const machine = (): string =>
  `Node ${process.version}, ${process.platform}, ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'processor'}`;

const COLUMNS = [-36, 9, 9, 6, 9, 8, 7] as const;

/** Cells aligned left where the width is negative, else right. */
const line = (cells: string[], widths: readonly number[]): string =>
  cells.map((c, i) => ((widths[i] ?? 0) < 0 ? c.padEnd(-(widths[i] ?? 0)) : c.padStart(widths[i] ?? 0))).join('');

export const heading = (): string =>
  `     ${line(['job (times in ms)', 'median', 'p95', 'runs', 'plain', 'ratio', 'target'], COLUMNS)}  budget, by median`;

/** One job; what differs, or why a target is low, follows on lines of its own. */
export function row({ job, ours, plain, ratio, differences, failed }: Measured): string {
  const state = differences.length > 0 ? 'DIFF' : failed ? 'SLOW' : 'ok  ';
  const cells = [job.name, ms(ours.median), ms(ours.p95), `${ours.runs}`, ms(plain.median)];
  const shown = line([...cells, `${ratio.toFixed(2)}×`, `${job.atLeast}×`], COLUMNS);
  const notes = [...differences.slice(0, 5), ...(job.because ? [job.because] : [])];
  return [`${state} ${shown}  ${against(ours.median, job.budget)}`.trimEnd(), ...notes.map((n) => `       ${n}`)].join(
    '\n',
  );
}

/** A time of the browser part. */
export const browserRow = (name: string, time: number | null, budget: number, note: string): string =>
  time === null
    ? `skip ${name.padEnd(50)} ${note}`
    : `     ${name.padEnd(50)} ${ms(time).padStart(8)}  ${against(time, budget).padEnd(13)} ${note}`.trimEnd();

/** Blocks of the main thread in one stretch of a visit. */
export interface Blocks {
  count: number;
  longest: number;
}

const BLOCK_COLUMNS = [-24, 18, 18, 18] as const;

export const blockHeading = (slowed: number, rounds: number): string =>
  [
    `     blocks of the main thread above 50 ms, processor slowed ${slowed} times: how many, and the longest in ms (medians of ${rounds})`,
    `     ${line(['page', 'until alive', 'until filled', 'on one action'], BLOCK_COLUMNS)}`,
  ].join('\n');

/** A visit: the framework's own start, filling the page, and what is done there. */
export function blockRow(page: string, act: string | null, of: Record<'starting' | 'filling' | 'acting', Blocks>) {
  const cell = ({ count, longest }: Blocks) => (count === 0 ? '0' : `${count}, ${ms(longest)}`);
  const cells = [page, cell(of.starting), cell(of.filling), act === null ? '' : cell(of.acting)];
  return `     ${line(cells, BLOCK_COLUMNS)}  ${act ?? ''}`.trimEnd();
}
