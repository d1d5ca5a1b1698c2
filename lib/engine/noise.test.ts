/** Common random numbers: what moves no score moves no share, and neighbours shake alike. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { compileDecision } from './compile.ts';
import { eachDraw, EVERYTHING, type Weighting } from './draws.ts';
import { evaluate } from './evaluate.ts';
import { knowledgeOf, option, question, row, topic } from './fixture.ts';
import { predicate, world, type World } from './fixture-random.ts';
import { noiseOf, stream } from './noise.ts';
import { situationOf } from './situation.ts';

const quick = { draws: 60, flips: false, exact: false };
/** With what no question asks, so that every draw counts in every share. */
const warm = (knowledge: Knowledge): Knowledge => ({
  ...knowledge,
  calibration: { ...knowledge.calibration, temperature: 20 },
});
const sharesOf = (knowledge: Knowledge, brief: Brief) =>
  evaluate(warm(knowledge), brief, quick).decisions[0]?.options.map((o) => [o.option, o.share, o.centralWeights]);
const withTopic = (w: World, change: (t: TopicWithOptions) => TopicWithOptions): Knowledge => ({
  ...w.knowledge,
  topics: [change(w.topic)],
});
/** Scores per draw of each option by id. */
function drawsOf(knowledge: Knowledge, brief: Brief, weighting: Weighting = 'near', draws = 60) {
  const [decided] = knowledge.topics;
  if (!decided) throw new Error('no topic');
  const compiled = compileDecision(decided, situationOf(knowledge, brief, decided, null), brief);
  const scores: Record<string, number[]> = Object.fromEntries(decided.options.map((o) => [o.id, []]));
  eachDraw(compiled, draws, EVERYTHING, weighting, (draw) =>
    decided.options.forEach((o, i) => scores[o.id]?.push(draw.scores[i] ?? NaN)),
  );
  return scores;
}
const NEVER = { all: [{ q0: ['a'] }, { none: [{ q0: ['a'] }] }] };

describe('an edit of content that moves no score moves no share', () => {
  it('titles, claims, sources, grades of places, and the edition', () => {
    fc.assert(
      fc.property(world, fc.string(), (w, text) => {
        const edited = withTopic(w, (t) => ({
          ...t,
          title: text,
          question: text,
          options: t.options.map((o) => ({
            ...o,
            title: text,
            description: text,
            evidence: o.evidence.map((e) => ({ ...e, claim: text, sources: [{ id: 'book', at: text }] })),
            knockOuts: o.knockOuts.map((k) => ({ ...k, reason: text, comesBackIf: text })),
          })),
        }));
        const questions = w.knowledge.questions.map((q) => ({ ...q, text, why: text }));
        expect(sharesOf({ ...edited, questions, hash: text, version: '9.9.9' }, w.brief)).toEqual(
          sharesOf(w.knowledge, w.brief),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('a question that nobody heard, wherever it stands in the list', () => {
    fc.assert(
      fc.property(world, fc.nat({ max: 3 }), (w, at) => {
        const unheard = question('unheard', 9, ['a', 'b']);
        const questions = w.knowledge.questions.toSpliced(at, 0, unheard);
        expect(sharesOf({ ...w.knowledge, questions }, w.brief)).toEqual(sharesOf(w.knowledge, w.brief));
        const answers = { ...w.brief.answers, unheard: 'a' };
        expect(sharesOf({ ...w.knowledge, questions }, { answers })).toEqual(sharesOf(w.knowledge, w.brief));
      }),
      { numRuns: 60 },
    );
  });

  it('a row of a false condition, though the condition names open answers', () => {
    fc.assert(
      fc.property(world, predicate, (w, named) => {
        const dead = row('speed', 3, { id: 'dead', when: { all: [NEVER, named] } });
        const edited = withTopic(w, (t) => ({
          ...t,
          options: t.options.map((o) => ({ ...o, evidence: [...o.evidence, dead] })),
        }));
        const [before, after] = [w.knowledge, edited].map((k) => evaluate(warm(k), w.brief, quick).decisions[0]);
        for (const { option: id, share, score } of before?.options ?? []) {
          const now = after?.options.find((o) => o.option === id);
          // Odds of 0 may rule out that the decision arises at all; else means over a larger table only round anew.
          if (Number.isNaN(score) || Number.isNaN(now?.score)) continue;
          expect(now?.score).toBeCloseTo(score, 9);
          expect(now?.share).toBeCloseTo(share, 9);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('the order of options, rows, criteria and questions', () => {
    fc.assert(
      fc.property(world, (w) => {
        const turned = withTopic(w, (t) => ({
          ...t,
          criteria: t.criteria.toReversed(),
          options: t.options.toReversed().map((o) => ({ ...o, evidence: o.evidence.toReversed() })),
        }));
        const byId = (k: Knowledge) => evaluate(warm(k), w.brief, quick).decisions[0]?.options ?? [];
        for (const before of byId(w.knowledge))
          expect(byId(turned).find((o) => o.option === before.option)?.share).toBeCloseTo(before.share, 9);
      }),
      { numRuns: 100 },
    );
  });
});

describe('neighbours share their noise', () => {
  it.each<Weighting>(['near', 'any'])('an added option leaves every draw of the others as it is: %s', (weighting) => {
    fc.assert(
      fc.property(world, predicate, (w, when) => {
        const added = option('added', 9, [row('care', 2, { when })], {
          knockOuts: [{ id: 'k', when, reason: 'r', comesBackIf: 'c', sources: [{ id: 'book' }] }],
        });
        const more = withTopic(w, (t) => ({ ...t, options: [added, ...t.options] }));
        const { added: _, ...others } = drawsOf(more, w.brief, weighting);
        expect(others).toEqual(drawsOf(w.knowledge, w.brief, weighting));
      }),
      { numRuns: 100 },
    );
  });

  it('an answer that an option does not hear leaves its draws as they are', () => {
    const kb = knowledgeOf(
      [
        topic('t', { a: 2, b: 2 }, [
          option('hears', 1, [row('a', 3, { when: { q: ['yes'] } }), row('b', -1)]),
          option('deaf', 2, [row('a', 1), row('b', 1, { when: { r: ['yes'] } })]),
        ]),
      ],
      ['q', 'r'].map((id, i) => question(id, i + 1, ['yes', 'no'])),
    );
    const [open, stated] = [drawsOf(kb, {}), drawsOf(kb, { answers: { q: 'yes' } })];
    expect(stated.deaf).toEqual(open.deaf);
    expect(stated.hears).not.toEqual(open.hears);
  });

  it('decisions that are otherwise alike, and purposes of one decision, shake apart', () => {
    const options = [option('x', 1, [row('a', 2), row('b', -1)]), option('y', 2, [row('a', 1), row('b', 1)])];
    const kb = warm(knowledgeOf([topic('t', { a: 2, b: 2 }, options), topic('u', { a: 2, b: 2 }, options)]));
    const [a, b] = evaluate(kb, { levels: { a: { level: 3 } } }, quick).decisions;
    expect(a?.options.map((o) => o.score)).toEqual(b?.options.map((o) => o.score));
    expect(a?.options.map((o) => o.share)).not.toEqual(b?.options.map((o) => o.share));
    const names = ['t|answer|a', 't|weight|a', 't|any weight|a', 't|rating|x|a', 't|rating|y|a', 't|rating|x|b'];
    const streams = names.map((n) => stream(n, 200));
    streams.forEach((s, i) => {
      for (const other of streams.slice(i + 1)) {
        const together = s.reduce((sum, u, n) => sum + (u - 0.5) * ((other[n] ?? NaN) - 0.5), 0) / 200;
        // Four standard errors of a product of two uniforms.
        expect(Math.abs(together)).toBeLessThan(4 / 12 / Math.sqrt(200));
      }
    });
  });
});

describe('a stream', () => {
  it('has one number in each stratum, and is the same whenever it is made', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 200 }), (name, draws) => {
        const values = stream(name, draws);
        expect([...values].map((u) => Math.floor(u * draws)).sort((a, b) => a - b)).toEqual(
          Array.from({ length: draws }, (_, i) => i),
        );
        expect(stream(name, draws)).toEqual(values);
      }),
      { numRuns: 50 },
    );
  });

  it('of further attempts is spread evenly over draws and attempts', () => {
    const noise = noiseOf(topic('t', { a: 2 }, []), 't', 10);
    const values = Array.from({ length: 4000 }, (_, n) => noise.again('q', n % 200, 1 + Math.floor(n / 200)));
    const bins = Array.from({ length: 10 }, (_, b) => values.filter((u) => Math.floor(u * 10) === b).length);
    // Four standard deviations of 4,000 draws in ten bins.
    for (const count of bins) expect(Math.abs(count - 400)).toBeLessThan(76);
    expect(noise.again('r', 0, 1)).not.toBe(noise.again('q', 0, 1));
  });
});

it('draws in which the decision would not arise are answered anew, however rarely it does', () => {
  const rare = (id: string, number: number) => question(id, number, ['yes', 'no'], { prior: { yes: 0.02, no: 0.98 } });
  const ahead = row('a', 3, { when: { r: ['yes'] }, grade: 'measured' });
  const behind = row('a', -3, { id: 'n', when: { r: ['no'] }, grade: 'measured' });
  const kb = knowledgeOf(
    [
      topic('t', { a: 2 }, [option('x', 1, [ahead, behind]), option('y', 2, [row('a', -1, { grade: 'measured' })])], {
        when: { any: [{ q: ['yes'] }, { r: ['yes'] }] },
      }),
    ],
    [rare('q', 1), rare('r', 2)],
  );
  const draws = 4000;
  const scores = drawsOf(kb, {}, 'near', draws);
  const won = (scores.x ?? []).filter((s, n) => s > (scores.y?.[n] ?? NaN)).length / draws;
  // Given that the one or the other is so: 0.02 of 0.0396. In a world that cannot be, x would have its mean and win.
  const expected = 0.02 / 0.0396;
  expect(Math.abs(won - expected)).toBeLessThan(4 * Math.sqrt(0.25 / draws));
});
