/** The bench must notice when the two ways differ: else its ratios compare different work. */
import { describe, expect, it } from 'vitest';
import { evaluate } from '#lib/engine/evaluate.ts';
import { loadKnowledge } from '#lib/cli/load-content.ts';
import { listDifferences, scoreDifferences, scoresOnly, shareDifferences } from './agreement.ts';
import { jobsOf } from './jobs.ts';
import { missed, quantile } from './measure.ts';
import { plainEvaluate } from './plain-scores.ts';
import { plainShares } from './plain-shares.ts';
import { subjectsOf } from './subjects.ts';

const knowledge = loadKnowledge();
const subjects = subjectsOf(knowledge);
const [, unknown] = subjects;
if (!unknown) throw new Error('no brief with unknown answers');

describe('the engine against the plain implementation, on the real content', () => {
  it.each(subjects)('has the same scores and odds of being out: $name', ({ brief }) => {
    const ours = scoresOnly(knowledge, brief);
    expect(ours.decisions.length).toBeGreaterThan(0);
    expect(scoreDifferences(ours, plainEvaluate(knowledge, brief))).toEqual([]);
  });

  it('has the same shares within what so many draws can tell', () => {
    const ours = evaluate(knowledge, unknown.brief, { draws: 4000, flips: false, doubt: false, exact: false });
    expect(shareDifferences(ours, plainShares(knowledge, unknown.brief, 1000), 4000, 1000)).toEqual([]);
  });

  it('finds the same by searching: sets of answers, the next question, the best set of options', async () => {
    const jobs = jobsOf(knowledge).filter((j) => /^(flips|next|joint).*(20 unknown|regulated-payments)$/.test(j.name));
    expect(jobs).toHaveLength(6);
    for (const job of jobs) expect([job.name, await job.differences?.()]).toEqual([job.name, []]);
  });
});

describe('a planted fault is noticed', () => {
  const plain = plainEvaluate(knowledge, unknown.brief);
  const first = scoresOnly(knowledge, unknown.brief).decisions[0]?.options[0];

  it.each([
    ['a score off by a millionth', { score: (first?.score ?? 0) + 1e-6 }],
    ['a score that is no number', { score: NaN }],
    ['odds of being out', { knockedOut: { probability: 0.123 } as never }],
  ])('%s', (_, fault) => {
    const ours = scoresOnly(knowledge, unknown.brief);
    Object.assign(ours.decisions[0]?.options[0] ?? {}, fault);
    expect(scoreDifferences(ours, plain)).toHaveLength(1);
  });

  it('a decision that is missing', () => {
    const ours = scoresOnly(knowledge, unknown.brief);
    ours.decisions.pop();
    expect(scoreDifferences(ours, plain)).toHaveLength(1);
  });

  it('a share that is off by more than chance', () => {
    const ours = evaluate(knowledge, unknown.brief, { draws: 2000, flips: false, doubt: false, exact: false });
    const same = new Map(
      ours.decisions.map((d) => [d.key, new Map(d.options.map((o) => [o.option, { share: o.share, variance: 0.01 }]))]),
    );
    expect(shareDifferences(ours, same, 2000, 2000)).toEqual([]);
    const share = ours.decisions[0]?.options[0]?.share ?? NaN;
    Object.assign(ours.decisions[0]?.options[0] ?? {}, { share: share > 0.5 ? share - 0.05 : share + 0.05 });
    expect(shareDifferences(ours, same, 2000, 2000)).toHaveLength(1);
  });

  it('a temperature that is off by a fifth', () => {
    const warmer = { ...knowledge, calibration: { ...knowledge.calibration, temperature: 25 } };
    const ours = evaluate(knowledge, unknown.brief, { draws: 4000, flips: false, doubt: false, exact: false });
    expect(shareDifferences(ours, plainShares(warmer, unknown.brief, 1000), 4000, 1000).length).toBeGreaterThan(0);
  });

  it('a flip that only one of them has', () => {
    expect(listDifferences(['a', 'b'], ['b', 'c'])).toEqual(['only ours: a', 'only plain: c']);
  });
});

describe('targets', () => {
  it('allow for noise, not for more, and not for a ratio that is no number', () => {
    expect([1.2, 0.95, 0.85, NaN].map((ratio) => missed(ratio, 1))).toEqual([false, false, true, true]);
  });

  it('read quantiles off sorted times', () => {
    expect([0.5, 0.95, 1].map((share) => quantile([1, 2, 3, 4], share))).toEqual([2, 4, 4]);
  });
});
