/** Where words may be said: cuts on shares, such that what is said comes true as often as the word claims. */
import type { Calibration } from '#lib/knowledge/calibration-types.ts';

/** What "robust" claims, and of a toss-up that it is one of the two. */
export const SURE = 0.85;
/** What "leaning" claims. */
export const LIKELY = 2 / 3;
/** One-sided 80 %: a word is said where it is four to one that the rate behind it is what the word claims. */
const Z = 0.8416;

/** What was said with some share, and whether it came true. */
export interface Said {
  share: number;
  right: boolean;
}

interface Block {
  /** Smallest share in it. */
  from: number;
  n: number;
  k: number;
}

/**
 * Pools neighbours until the rate falls with the share (isotonic regression by pooling adjacent violators, Ayer and
 * others 1955): a cut then never stands where chance has put a lucky case.
 * @returns blocks, highest share first, with rates that fall
 */
export function isotonic(said: Said[]): Block[] {
  const blocks: Block[] = [];
  for (const { share, right } of [...said].sort((a, b) => b.share - a.share)) {
    let last: Block = { from: share, n: 1, k: right ? 1 : 0 };
    for (let above = blocks.at(-1); above && above.k * last.n <= last.k * above.n; above = blocks.at(-1)) {
      last = { from: last.from, n: above.n + last.n, k: above.k + last.k };
      blocks.pop();
    }
    blocks.push(last);
  }
  return blocks;
}

/**
 * The rate that `k` right of `n` bear out: the lower end of Wilson's score interval (1927), so that a few lucky cases
 * carry no word. 0 without cases.
 */
export function borneOut(k: number, n: number): number {
  if (n === 0) return 0;
  const square = Z * Z;
  return (k + square / 2 - Z * Math.sqrt((k * (n - k)) / n + square / 4)) / (n + square);
}

/** The least share from which on the cases bear out at least `rate`; null where there is none. */
export function cutFor(said: Said[], rate: number): number | null {
  let n = 0;
  let k = 0;
  let cut: number | null = null;
  for (const block of isotonic(said)) {
    n += block.n;
    k += block.k;
    // Rounded down, so that the case at the cut stays above it.
    if (borneOut(k, n) >= rate) cut = Math.floor(1000 * block.from) / 1000;
  }
  return cut;
}

/** A decision's leading idea and its two likeliest options. */
export interface Stand {
  idea: Said;
  /** Absent where a third is as likely as the second. */
  pair: Said | null;
}

/** Each word's own band: what is called robust counts for no weaker word. */
export function cutsFrom(stands: Stand[]): Calibration['cuts'] {
  const robust = cutFor(
    stands.map((s) => s.idea),
    SURE,
  );
  const rest = stands.filter((s) => robust === null || s.idea.share < robust);
  return {
    robust,
    leaning: cutFor(
      rest.map((s) => s.idea),
      LIKELY,
    ),
    pair: cutFor(
      rest.flatMap((s) => s.pair ?? []),
      SURE,
    ),
  };
}
