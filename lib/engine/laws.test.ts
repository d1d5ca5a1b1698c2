/** Laws over random worlds with open answers, needs, knock-outs, raises and caps. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Level } from '#lib/knowledge/terms.ts';
import type { Knowledge, Option, TopicWithOptions } from '#lib/knowledge/types.ts';
import { compare } from './compare.ts';
import { evaluate } from './evaluate.ts';
import { option, row } from './fixture.ts';
import { world, type World } from './fixture-random.ts';
import type { Decision, OptionResult } from './types.ts';

const DRAWS = 400;
const run = (knowledge: Knowledge, brief: Brief): Decision | undefined =>
  evaluate(knowledge, brief, { draws: DRAWS, flips: false, doubt: false, also: ['t'] }).decisions[0];
const withTopic = (w: World, change: (t: TopicWithOptions) => TopicWithOptions): Knowledge => ({
  ...w.knowledge,
  topics: [change(w.topic)],
});
const withOptions = (w: World, options: Option[]) => withTopic(w, (t) => ({ ...t, options }));
/** What is exact of an option, in the order of ids. */
const exactOf = (d: Decision | undefined, without?: string) =>
  (d?.options ?? [])
    .filter((o) => o.option !== without)
    .map(({ option: id, score, range, redFlags, contributions, knockedOut }) => ({
      id,
      score,
      range,
      redFlags,
      // Whether a claim would change the order is a matter of the others too.
      contributions: contributions.map(({ moves: _moves, ...c }) => ({
        ...c,
        claims: c.claims.map((claim) => [claim.row.id, claim.state]),
      })),
      knockedOut,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
const rankOf = (d: Decision | undefined, id: string) => d?.options.find((o) => o.option === id)?.rank;

describe('laws of the score', () => {
  it('contributions sum to the score, deltas to the margin, and the score lies within 0 and 100 less workarounds', () => {
    fc.assert(
      fc.property(world, (w) => {
        const options = run(w.knowledge, w.brief)?.options ?? [];
        for (const a of options) {
          expect(Math.abs(a.contributions.reduce((s, c) => s + c.points, 0) - a.score)).toBeLessThan(1e-9);
          expect(a.score).toBeGreaterThanOrEqual(-12 - 1e-9);
          expect(a.score).toBeLessThanOrEqual(100 + 1e-9);
          expect(a.range[0]).toBeLessThanOrEqual(a.range[1]);
          for (const b of options) {
            const { lines, margin } = compare(a, b);
            expect(Math.abs(lines.reduce((s, l) => s + l.delta, 0) - margin)).toBeLessThan(1e-7);
            expect(Math.abs(margin - (a.score - b.score))).toBeLessThan(1e-9);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('a row said twice changes no byte', () => {
    fc.assert(
      fc.property(world, fc.nat(), fc.nat(), (w, o, r) => {
        const options = w.topic.options.map((own, i) => {
          const again = own.evidence[r % own.evidence.length];
          return i === o % w.topic.options.length && again
            ? { ...own, evidence: [...own.evidence, { ...again, id: 'again', suppresses: undefined }] }
            : own;
        });
        // Where the original is suppressed by its id, its copy would speak up: that is another row.
        fc.pre(!options.some((own) => own.evidence.some((e) => e.suppresses)));
        const figures = (knowledge: Knowledge) =>
          JSON.stringify(run(knowledge, w.brief), (key, value: unknown) => (key === 'claims' ? undefined : value));
        expect(figures(withOptions(w, options))).toBe(figures(w.knowledge));
      }),
      { numRuns: 150 },
    );
  });
});

describe('laws of the list', () => {
  it('removing an option reorders nothing and moves no figure of the rest', () => {
    fc.assert(
      fc.property(world, fc.nat(), (w, n) => {
        const gone = w.topic.options[n % w.topic.options.length]?.id ?? '';
        const before = run(w.knowledge, w.brief);
        const options = w.topic.options.filter((o) => o.id !== gone);
        const after = run(withOptions(w, options), w.brief);
        expect(exactOf(after)).toEqual(exactOf(before, gone));
        const order = (d: Decision | undefined) =>
          options.map((a) => options.map((b) => Math.sign((rankOf(d, a.id) ?? 99) - (rankOf(d, b.id) ?? 99))));
        expect(order(after)).toEqual(order(before));
        if (before && !before.leaders.includes(gone)) expect(after?.leaders).toEqual(before.leaders);
      }),
      { numRuns: 150 },
    );
  });

  it('adding an option that is out changes no rank, no leader and no figure of the rest', () => {
    fc.assert(
      fc.property(world, (w) => {
        const out = option('out', 99, [row('speed', 3), row('cost', 3), row('care', 3)], {
          knockOuts: [{ id: 'k', when: { all: [] }, reason: 'r', comesBackIf: 'c', sources: [{ id: 'book' }] }],
        });
        const before = run(w.knowledge, w.brief);
        const after = run(withOptions(w, [...w.topic.options, out]), w.brief);
        expect(exactOf(after, 'out')).toEqual(exactOf(before));
        expect(after?.leaders).toEqual(before?.leaders);
        for (const o of w.topic.options) expect(rankOf(after, o.id)).toBe(rankOf(before, o.id));
        expect(after?.options.find((o) => o.option === 'out')?.share ?? 0).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  it('another order of options and rows changes no rank, no leader, and no figure but drawn ones by chance', () => {
    fc.assert(
      fc.property(world, (w) => {
        const turned = [...w.topic.options].reverse().map((o) => ({ ...o, evidence: [...o.evidence].reverse() }));
        const before = run(w.knowledge, w.brief);
        const after = run(withOptions(w, turned), w.brief);
        const figures = (o: OptionResult | undefined) => [o?.rank, o?.range, o?.knockedOut, o?.contributions.length];
        for (const { id } of turned) {
          const [a, b] = [before, after].map((d) => d?.options.find((o) => o.option === id));
          expect(figures(b)).toEqual(figures(a));
          expect(Math.abs((a?.score ?? 0) - (b?.score ?? 0))).toBeLessThan(1e-9);
          // Two samples of 400: seven standard deviations of their difference at the widest.
          expect(Math.abs((a?.share ?? 0) - (b?.share ?? 0))).toBeLessThan(7 * Math.sqrt(0.5 / DRAWS));
        }
        expect([...(after?.leaders ?? [])].sort()).toEqual([...(before?.leaders ?? [])].sort());
      }),
      { numRuns: 100 },
    );
  });
});

describe('laws of what the user says', () => {
  it('a waiver touches its option alone, and brings it back', () => {
    fc.assert(
      fc.property(world, fc.nat(), (w, n) => {
        const id = w.topic.options[n % w.topic.options.length]?.id ?? '';
        const before = run(w.knowledge, w.brief);
        const after = run(w.knowledge, { ...w.brief, waivers: { t: { [id]: 'we accept it' } } });
        expect(exactOf(after, id)).toEqual(exactOf(before, id));
        if (before && before.levels.some((l) => l.level > 0)) expect(rankOf(after, id)).not.toBeNull();
        const knockedOut = after?.options.find((o) => o.option === id)?.knockedOut;
        if (knockedOut) expect(knockedOut.waived).toBe('we accept it');
      }),
      { numRuns: 150 },
    );
  });

  it('a raise never lowers a level, and moves no other criterion', () => {
    const level = fc.constantFrom<Level>(0, 1, 2, 3, 4);
    fc.assert(
      fc.property(world, level, fc.constantFrom('speed', 'cost', 'care'), (w, to, criterion) => {
        const raised: Knowledge = {
          ...w.knowledge,
          questions: w.knowledge.questions.map((q) => ({
            ...q,
            answers: q.answers.map((a) => ({ ...a, raises: [...(a.raises ?? []), { criterion, level: to }] })),
          })),
        };
        const before = run(w.knowledge, w.brief)?.levels ?? [];
        (run(raised, w.brief)?.levels ?? []).forEach((l, i) => {
          if (l.criterion === criterion) expect(l.level).toBeGreaterThanOrEqual(before[i]?.level ?? 0);
          else expect(l.level).toBe(before[i]?.level);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('what the user sets is the level, whatever the answers raise or cap', () => {
    fc.assert(
      fc.property(world, fc.constantFrom<Level>(0, 1, 2, 3, 4), (w, set) => {
        const d = run(w.knowledge, { ...w.brief, levels: { care: { level: set, reason: 'ours' } } });
        const care = d?.levels.find((l) => l.criterion === 'care');
        if (d) expect(care).toEqual({ criterion: 'care', level: set, origin: { kind: 'user', reason: 'ours' } });
      }),
      { numRuns: 100 },
    );
  });
});
