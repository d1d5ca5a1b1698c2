import { describe, expect, it } from 'vitest';
import type { Calibration } from '#lib/knowledge/calibration-types.ts';
import { compileDecision, type CompiledDecision } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { knowledgeOf, option, question, row, topic } from './fixture.ts';
import { inWords } from './in-words.ts';
import { situationOf } from './situation.ts';
import type { OptionResult } from './types.ts';

const VARIANTS: Record<string, string> = { A2: 'A', A3: 'A' };

const CUTS = { robust: 0.9, leaning: 0.7, pair: 0.9 };

function words(
  shares: Record<string, number>,
  leaders: string[],
  { said = true, cuts = CUTS as Calibration['cuts'] } = {},
) {
  const decided = topic(
    't',
    { a: 2 },
    Object.keys(shares).map((id, i) => option(id, i + 1, [], VARIANTS[id] ? { variantOf: VARIANTS[id] } : {})),
  );
  const kb = knowledgeOf([decided]);
  const compiled: CompiledDecision = compileDecision(decided, situationOf(kb, {}, decided, null), {});
  // Only the id and the share are read.
  const results = Object.entries(shares).map(([id, share]) => ({ option: id, share }) as OptionResult);
  return inWords(cuts, compiled, results, leaders, said);
}

describe('the word', () => {
  it.each([
    [1, 'robust'],
    [0.9, 'robust'],
    [0.8999, 'leaning'],
    [0.7, 'leaning'],
    [0.6999, 'none'],
  ])('of a share of %d is %s', (share, confidence) => {
    expect(words({ A: share, B: (1 - share) / 2, C: (1 - share) / 2 }, ['A']).confidence).toBe(confidence);
  });
  it('is a toss-up where only two together are as sure, whatever the leader has', () => {
    expect(words({ A: 0.5, B: 0.4, C: 0.1 }, ['A']).confidence).toBe('toss-up');
    expect(words({ A: 0.5, B: 0.39, C: 0.11 }, ['A']).confidence).toBe('none');
  });
  it('is never one that no share makes true', () => {
    const never = { robust: null, leaning: null, pair: null };
    expect(words({ A: 1, B: 0 }, ['A'], { cuts: never })).toMatchObject({ confidence: 'none', shortlist: [] });
    expect(words({ A: 1, B: 0 }, ['A'], { cuts: { ...never, leaning: 0.5 } }).confidence).toBe('leaning');
    expect(words({ A: 0.6, B: 0.4 }, ['A'], { cuts: { ...never, pair: 0.9 } })).toMatchObject({
      confidence: 'toss-up',
    });
  });
  it('is not lost to the rounding of sums', () => {
    // 0.7 + 0.1 + 0.1 is a little less than 0.9 in binary.
    expect(0.7 + 0.1 + 0.1).toBeLessThan(0.9);
    expect(words({ A: 0.7, A2: 0.1, A3: 0.1, B: 0.1 }, ['A']).confidence).toBe('robust');
  });
  it('pools the variants of the leader, whichever of them leads', () => {
    expect(words({ A: 0.4, A2: 0.35, B: 0.25 }, ['A2'])).toMatchObject({ confidence: 'leaning', ideaShare: 0.75 });
  });
  it('is the same for tied ideas in either order', () => {
    const three = { A: 0.7, B: 0.15, C: 0.15 };
    const one = words(three, ['A', 'B']);
    expect(one).toEqual(words(three, ['B', 'A']));
    expect(one).toMatchObject({ confidence: 'none', ideaShare: 0.15 });
  });
  it('is none without a leader, and while nothing is said', () => {
    expect(words({ A: 1, B: 0 }, [])).toEqual({ confidence: 'none', shortlist: [], ideaShare: 0 });
    expect(words({ A: 1, B: 0 }, ['A'], { said: false })).toEqual({ confidence: 'none', shortlist: [], ideaShare: 1 });
  });
});

describe('the shortlist', () => {
  it('is the two that reach the cut only together, where no surer word is said', () => {
    expect(words({ A: 0.5, B: 0.4, C: 0.1 }, ['A']).shortlist).toEqual(['A', 'B']);
    expect(words({ A: 0.75, B: 0.2, C: 0.05 }, ['A'])).toMatchObject({ confidence: 'leaning', shortlist: [] });
    expect(words({ A: 0.5, B: 0.39, C: 0.11 }, ['A']).shortlist).toEqual([]);
  });
  it('is empty where one alone reaches it', () => {
    expect(words({ A: 0.9, B: 0.1 }, ['A']).shortlist).toEqual([]);
  });
  it('leaves out nobody who is as likely as the second', () => {
    expect(words({ A: 0.8, B: 0.1, C: 0.1 }, ['A']).shortlist).toEqual([]);
  });
  it('needs two', () => {
    expect(words({ A: 0.8 }, ['A']).shortlist).toEqual([]);
  });
});

describe('nothing said', () => {
  const kb = knowledgeOf([
    topic('t', { a: 2 }, [
      option('A', 1, [row('a', 3, { grade: 'measured' })]),
      option('B', 2, [row('a', -3, { grade: 'measured' })]),
    ]),
  ]);
  const wordOf = (levels: Record<string, { level: 2 }>) =>
    evaluate(kb, { levels }, { draws: 20, flips: false, doubt: false }).decisions[0]?.confidence;
  it('includes a brief with an empty list of levels, or with those of criteria of other topics', () => {
    expect(wordOf({})).toBe('none');
    expect(wordOf({ elsewhere: { level: 2 } })).toBe('none');
    expect(wordOf({ a: { level: 2 } })).toBe('robust');
  });
  it('includes an answer that the topic hears and that moves nothing', () => {
    const heard = knowledgeOf(
      [
        topic('t', { a: 2 }, [
          option('A', 1, [row('a', 3, { grade: 'measured' })]),
          option('B', 2, [
            row('a', -3, { grade: 'measured' }),
            row('a', -2, { grade: 'measured', id: 'q', when: { q: ['x'] } }),
          ]),
        ]),
      ],
      [question('q', 1, ['x', 'y'], { prior: { x: 0.5, y: 0.5 } })],
    );
    const said = (answer: string) =>
      evaluate(heard, { answers: { q: answer } }, { draws: 20, flips: false, doubt: false }).decisions[0];
    // The weaker con changes no rating, whether it holds or not.
    for (const answer of ['x', 'y']) expect(said(answer)).toMatchObject({ confidence: 'none', said: false });
  });
});
