/** Whether the engine and the plain implementation say the same: without that, their times say nothing. */
import { evaluate } from '#lib/engine/evaluate.ts';
import type { Evaluation } from '#lib/engine/types.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import type { PlainOption } from './plain-scores.ts';
import type { PlainShare } from './plain-shares.ts';

/** Scores and odds may differ by rounding only. */
const ROUNDING = 1e-9;
/** Standard errors by which two samples of the same share may differ. */
const ERRORS = 5;

/** Scores without a draw, for comparing. */
export const scoresOnly = (knowledge: Knowledge, brief: Brief): Evaluation =>
  evaluate(knowledge, brief, { draws: 0, flips: false, doubt: false, exact: false });

/** @returns every place where decisions, scores or odds of being out differ; empty when none does */
export function scoreDifferences(ours: Evaluation, plain: Map<string, Map<string, PlainOption>>): string[] {
  const keys = ours.decisions.map((d) => d.key);
  if (keys.join() !== [...plain.keys()].join()) return [`decisions: ${keys.join()} and ${[...plain.keys()].join()}`];
  return ours.decisions.flatMap(({ key, options }) =>
    options.flatMap(({ option, score, knockedOut }) => {
      const other = plain.get(key)?.get(option);
      const out = knockedOut?.probability ?? 0;
      // Negated, so that a figure that is not a number counts as a difference.
      const same =
        other !== undefined && Math.abs(score - other.score) <= ROUNDING && Math.abs(out - other.out) <= ROUNDING;
      return same ? [] : [`${key}, ${option}: ${score}, out ${out}; plainly ${other?.score}, out ${other?.out}`];
    }),
  );
}

/** @returns every share that differs by more than `draws` draws on one side and `plainDraws` on the other explain */
export function shareDifferences(
  ours: Evaluation,
  plain: Map<string, Map<string, PlainShare>>,
  draws: number,
  plainDraws: number,
): string[] {
  return ours.decisions.flatMap(({ key, options }) =>
    options.flatMap(({ option, share }) => {
      const other = plain.get(key)?.get(option) ?? { share: NaN, variance: NaN };
      // With one imagined draw that is wholly otherwise, so that a share that never varied has an error too. Ours are
      // stratified, so that their error is at most that of independent draws.
      const variance = other.variance + 1 / plainDraws;
      const error = Math.sqrt(variance * (1 / draws + 1 / plainDraws));
      return Math.abs(share - other.share) <= ERRORS * error
        ? []
        : [`${key}, ${option}: share ${share}; plainly ${other.share}`];
    }),
  );
}

/** @returns what only one of two sorted lists has */
export function listDifferences(ours: string[], plain: string[]): string[] {
  return [
    ...ours.filter((f) => !plain.includes(f)).map((f) => `only ours: ${f}`),
    ...plain.filter((f) => !ours.includes(f)).map((f) => `only plain: ${f}`),
  ];
}
