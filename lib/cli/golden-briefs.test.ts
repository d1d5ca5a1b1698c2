/**
 * What each example comes to: winner, runner-up, margin and how sure. A change here is a change of advice:
 * read it as the architect who gets it. `UPDATE_GOLDEN=1` writes the file anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { evaluate } from '#lib/engine/evaluate.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import { loadKnowledge } from './load-content.ts';

interface Golden {
  winner: string;
  runnerUp: string | null;
  /** Points between them, to one decimal. */
  margin: number | null;
  /** Of 100 such decisions, those in which the winner or a variant of it is chosen. */
  share: number;
}

const FILE = new URL('./golden-briefs.json', import.meta.url);
const knowledge = loadKnowledge();

function outcomes(brief: Brief): Record<string, Golden> {
  return Object.fromEntries(
    evaluate(knowledge, brief, { flips: false, doubt: false }).decisions.map((d) => {
      const [first, second] = d.options.filter((o) => o.rank !== null);
      return [
        d.key,
        {
          winner: d.leaders.join(' = '),
          runnerUp: second?.option ?? null,
          margin: first && second ? Number((first.score - second.score).toFixed(1)) : null,
          share: Math.round(100 * d.ideaShare),
        },
      ];
    }),
  );
}

const actual = Object.fromEntries(knowledge.examples.map((e) => [e.id, outcomes(e.brief as Brief)]));
if (process.env.UPDATE_GOLDEN) writeFileSync(FILE, `${JSON.stringify(actual, null, 2)}\n`);
const golden = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Record<string, Golden>>;

it.each(Object.keys(golden))('%s', (id) => {
  for (const [key, { share, ...rest }] of Object.entries(golden[id] ?? {})) {
    const { share: now = NaN, ...found } = actual[id]?.[key] ?? {};
    expect({ key, ...found }).toEqual({ key, ...rest });
    // Drawn, but from the same noise: only rounding may differ.
    expect(Math.abs(now - share), key).toBeLessThanOrEqual(1);
  }
  expect(Object.keys(actual[id] ?? {})).toEqual(Object.keys(golden[id] ?? {}));
});

it('covers every example', () => {
  expect(Object.keys(golden).sort()).toEqual(knowledge.examples.map((e) => e.id).sort());
});

it('calls nothing anything while nothing is said', () => {
  for (const d of evaluate(knowledge, {}, { flips: false, doubt: false }).decisions)
    expect([d.confidence, d.said, d.shortlist], d.key).toEqual(['none', false, []]);
});
