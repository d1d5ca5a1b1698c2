import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf } from './cell.ts';
import { evaluate } from './evaluate.ts';
import { knowledgeOf, option, row, topic } from './fixture.ts';
import { world } from './fixture-random.ts';
import { situationOf } from './situation.ts';

const quick = { draws: 400, flips: false, doubt: false };
const choose = (evidence: ReturnType<typeof row>[]) =>
  knowledgeOf([topic('t', { speed: 3, cost: 2 }, [option('A', 1, evidence), option('B', 2, [row('cost', 1)])])]);
const cellIn = (evidence: ReturnType<typeof row>[]) => {
  const knowledge = choose(evidence);
  const [t] = knowledge.topics;
  const [a] = t?.options ?? [];
  if (!t || !a) throw new Error('no option');
  return cellOf(a, 'speed', situationOf(knowledge, {}, t, null));
};

describe('a cell', () => {
  it('is as doubtful as its weakest row, and more so where it is contested', () => {
    expect(cellIn([row('speed', 3, { grade: 'measured' })]).jitter).toEqual([0]);
    expect(cellIn([row('speed', 3), row('speed', 1, { id: 'x', grade: 'opinion' })]).jitter).toEqual([1.5]);
    expect(cellIn([row('speed', 3), row('speed', -1)])).toMatchObject({ jitter: [0.5], contested: false });
    expect(cellIn([row('speed', 3), row('speed', -2)])).toMatchObject({ jitter: [1], contested: true });
  });
  it('without a row is neutral, and as doubtful as an opinion', () => {
    expect(cellIn([])).toMatchObject({ mean: 0, jitter: [1.5], pro: null, con: null });
  });
  it('is spoken for by the row that weighs most, the first among equals', () => {
    const cell = cellIn([row('speed', 1, { id: 'a' }), row('speed', 3, { id: 'b' }), row('speed', 3, { id: 'c' })]);
    expect(cell.pro?.id).toBe('b');
  });
  it('is the same whether it was kept or is worked out anew', () => {
    fc.assert(
      fc.property(world, fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 }), (w, visits) => {
        // Other answers first, so that what is kept could be mistaken for what is asked.
        for (const answer of visits) evaluate(w.knowledge, { answers: { q0: answer } }, quick);
        const kept = evaluate(w.knowledge, w.brief, quick);
        expect(kept).toEqual(evaluate(structuredClone(w.knowledge), w.brief, quick));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a rating that the user sets', () => {
  const brief = { ratings: { t: { A: { speed: { rating: -3 as const, reason: 'our own load test' } } } } };
  it('stands in place of the evidence, with its reason', () => {
    const [before] = evaluate(choose([row('speed', 3)]), {}, quick).decisions;
    const [after] = evaluate(choose([row('speed', 3)]), brief, quick).decisions;
    expect(before?.leaders).toEqual(['A']);
    expect(after?.leaders).toEqual(['B']);
    expect(after?.options.find((o) => o.option === 'A')?.contributions[0]).toMatchObject({
      rating: -3,
      override: 'our own load test',
    });
  });
  it('leaves other options and criteria alone', () => {
    const [after] = evaluate(choose([row('speed', 3), row('cost', -1)]), brief, quick).decisions;
    for (const o of after?.options ?? [])
      for (const c of o.contributions)
        expect(c.override === undefined).toBe(!(o.option === 'A' && c.criterion === 'speed'));
  });
  it('gives the same figures as a rating of the evidence that is as sure', () => {
    const asEvidence = evaluate(choose([row('speed', -3, { grade: 'consensus' })]), {}, quick).decisions[0];
    const asOverride = evaluate(choose([row('speed', 2)]), brief, quick).decisions[0];
    expect(asOverride?.options.map((o) => o.score)).toEqual(asEvidence?.options.map((o) => o.score));
  });
});
