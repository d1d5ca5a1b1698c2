/** What is said as a fact is true in every world that the stated answers leave: laws over random worlds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge, Option, Question } from '#lib/knowledge/types.ts';
import { evaluate } from './evaluate.ts';
import { question } from './fixture.ts';
import { world, type World } from './fixture-random.ts';
import { truth } from './predicate.ts';
import type { Decision } from './types.ts';

const quick = { draws: 0, flips: false, doubt: false, exact: false };
const run = (knowledge: Knowledge, brief: Brief): Decision | undefined =>
  evaluate(knowledge, brief, { ...quick, also: ['t'] }).decisions[0];

/** Every way in which the open questions may be answered, however unlikely. */
const completions = ({ knowledge, brief }: World): Record<string, string>[] =>
  knowledge.questions.reduce<Record<string, string>[]>(
    (worlds, q) =>
      worlds.flatMap((w) =>
        brief.answers?.[q.id] === undefined ? q.answers.map((a) => ({ ...w, [q.id]: a.id })) : [w],
      ),
    [{ ...brief.answers }],
  );

const activeIn = (option: Option, answers: Record<string, string>) => {
  const holds = (row: Option['evidence'][number]) => truth(row.when, (id) => answers[id] ?? null) === true;
  return option.evidence
    .filter((r) => holds(r) && !option.evidence.some((s) => s.suppresses?.includes(r.id) && holds(s)))
    .map((r) => r.id);
};

const claimsOf = (decision: Decision | undefined, option: string) =>
  decision?.options.find((o) => o.option === option)?.contributions.flatMap((c) => c.claims) ?? [];

describe('a claim', () => {
  it('that holds is active in every world left; one that is not listed, in none', () => {
    fc.assert(
      fc.property(world, (w) => {
        const decision = run(w.knowledge, w.brief);
        for (const option of decision ? w.topic.options : []) {
          const claims = claimsOf(decision, option.id);
          const worlds = completions(w).map((answers) => activeIn(option, answers));
          for (const { id } of option.evidence) {
            const state = claims.find((c) => c.row.id === id)?.state ?? 'does-not-hold';
            const active = worlds.filter((rows) => rows.includes(id)).length;
            if (state === 'holds') expect(active).toBe(worlds.length);
            if (state === 'does-not-hold') expect(active).toBe(0);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
  it('speaks for its cell only where it holds, and is the strongest that does', () => {
    fc.assert(
      fc.property(world, (w) => {
        for (const o of run(w.knowledge, w.brief)?.options ?? [])
          for (const c of o.contributions.filter((line) => line.criterion))
            for (const [row, sign] of [
              [c.pro, 'pro'],
              [c.con, 'con'],
            ] as const) {
              const holding = c.claims.filter((claim) => claim.state === 'holds' && claim.row.sign === sign);
              expect(row?.strength ?? 0).toBe(Math.max(0, ...holding.map((claim) => claim.row.strength)));
              if (row) expect(holding.map((claim) => claim.row)).toContainEqual(row);
            }
      }),
      { numRuns: 200 },
    );
  });
  it('is not touched by a question that nobody has answered, though rows hang on it', () => {
    fc.assert(
      fc.property(world, fc.constantFrom('pro' as const, 'con' as const), (w, sign) => {
        const asked: Knowledge = {
          ...w.knowledge,
          questions: [...w.knowledge.questions, question('new', 9, ['x', 'y'])],
          topics: [
            {
              ...w.topic,
              options: w.topic.options.map((o) => ({
                ...o,
                evidence: [
                  ...o.evidence,
                  {
                    id: 'on-new',
                    criterion: 'speed',
                    sign,
                    strength: 3,
                    grade: 'measured',
                    claim: 'new',
                    sources: [{ id: 'book' }],
                    when: { new: ['x'] },
                  },
                ],
              })),
            },
          ],
        };
        const facts = (knowledge: Knowledge) =>
          run(knowledge, w.brief)
            ?.options.map((o) => ({
              id: o.option,
              lines: o.contributions.map(({ criterion, need, claims, pro, con }) => ({
                line: criterion ?? need,
                claims: claims.filter((c) => c.state === 'holds').map((c) => c.row.id),
                pro: pro?.id,
                con: con?.id,
              })),
            }))
            .sort((a, b) => a.id.localeCompare(b.id));
        expect(facts(asked)).toEqual(facts(w.knowledge));
      }),
      { numRuns: 150 },
    );
  });
  it('that may hold is said to move the order only where its cell can', () => {
    fc.assert(
      fc.property(world, (w) => {
        for (const o of run(w.knowledge, w.brief)?.options ?? [])
          for (const c of o.contributions)
            if (c.claims.some((claim) => claim.moves)) {
              expect(c.rests).not.toEqual([]);
              expect(o.rank).not.toBeNull();
            }
      }),
      { numRuns: 200 },
    );
  });
});

describe('points that rest on open answers', () => {
  it('name them exactly where another answer gives other points', () => {
    fc.assert(
      fc.property(world, (w) => {
        const decision = run(w.knowledge, w.brief);
        const worlds = completions(w)
          .filter((answers) => truth(w.topic.when, (id) => answers[id] ?? null) === true)
          // Levels are raised by what is stated alone, so the ratings are compared and not the points.
          .map((answers) => run(w.knowledge, { answers }));
        for (const o of decision?.options ?? [])
          for (const c of o.contributions.filter((line) => line.criterion && line.points !== 0)) {
            const ratings = new Set(
              worlds.map(
                (d) =>
                  d?.options
                    .find((other) => other.option === o.option)
                    ?.contributions.find((line) => line.criterion === c.criterion)?.rating,
              ),
            );
            if (c.rests.length > 0) expect(ratings.size).toBeGreaterThan(1);
            expect(c.rests.every((id) => w.brief.answers?.[id] === undefined)).toBe(true);
          }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a red flag', () => {
  it('is raised only where no open answer lifts the rating', () => {
    fc.assert(
      fc.property(world, (w) => {
        const flags = (d: Decision | undefined) =>
          d?.options.flatMap((o) => o.redFlags.map((f) => `${o.option} ${f.criterion}`)) ?? [];
        const flagged = flags(run(w.knowledge, w.brief));
        for (const answers of completions(w)) {
          if (truth(w.topic.when, (id) => answers[id] ?? null) !== true) continue;
          const oddsOf = (q: Question) =>
            q.priorWhen?.find((p) => truth(p.when, (id) => answers[id] ?? null))?.prior ?? q.prior ?? {};
          const possible = w.knowledge.questions.every(
            (q) => w.brief.answers?.[q.id] !== undefined || (oddsOf(q)[answers[q.id] ?? ''] ?? 0) > 0,
          );
          if (!possible) continue;
          const after = run(w.knowledge, { answers });
          // A cap that an answer brings lowers the level; the rating stays bad.
          for (const flag of flagged) {
            const [option, criterion] = flag.split(' ');
            const line = after?.options
              .find((o) => o.option === option)
              ?.contributions.find((c) => c.criterion === criterion);
            if (possible && !w.knowledge.questions.some((q) => q.priorWhen))
              expect(line?.rating).toBeLessThanOrEqual(-2);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a decision', () => {
  it('arises, may arise or is ruled out by what was stated; a choice or a wish to see it brings it', () => {
    fc.assert(
      fc.property(world, (w) => {
        const worlds = completions(w).map((answers) => truth(w.topic.when, (id) => answers[id] ?? null) === true);
        const { decisions, mayArise, ruledOut } = evaluate(w.knowledge, w.brief, quick);
        if (decisions.length > 0) expect(worlds.every(Boolean)).toBe(true);
        if (ruledOut.length > 0) expect(worlds.some(Boolean)).toBe(false);
        for (const { settledBy } of mayArise) {
          expect(settledBy).not.toEqual([]);
          expect(settledBy.every((id) => w.brief.answers?.[id] === undefined)).toBe(true);
          const asked = { ...w.brief, choices: { t: { option: 'o0' } } };
          expect(evaluate(w.knowledge, asked, quick).decisions[0]).toMatchObject({ arises: false, choice: 'o0' });
          expect(run(w.knowledge, w.brief)?.arises).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });
});
