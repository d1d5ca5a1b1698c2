/** Whatever is typed in a brief, no file made of it holds a character that turns the words around it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exportFiles } from '#lib/brief/export-files.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import { loadKnowledge } from './load-content.ts';

const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const knowledge = loadKnowledge();
const example = knowledge.examples.find((e) => e.id === 'regulated-payments')?.brief as Brief;
const checklist = knowledge.checklists[0];
const check = `${checklist?.id}.${checklist?.items[0]?.id}`;

/** Free text in every field that takes any. */
const briefWith = (text: string): Brief => ({
  ...example,
  levels: { cost: { level: 4, reason: text } },
  choices: { 'system-of-record': { option: 'document', reason: text } },
  waivers: { runtime: { functions: text } },
  ratings: { caching: { cdn: { cost: { rating: -2, reason: text } } } },
  checks: { [check]: { state: 'does-not-apply', note: text } },
  notes: Object.fromEntries(Object.keys(example.answers ?? {}).map((id) => [id, text])),
  names: {
    system: text,
    description: text,
    clients: { 'own-web': { name: text, description: text } },
    people: [{ name: text, description: text }],
    capabilities: [{ name: text, description: text }],
    externals: [{ name: text, description: text }],
  },
  record: { deciders: text, consulted: text, informed: text },
});

it('neither records nor index, checks or diagrams turn', () => {
  const hostile = fc
    .string({ minLength: 1, unit: fc.constantFrom(...'\u061c\u200e\u202a\u202b\u202d\u202e\u2066\u2067\u2069ab א|#.') })
    .map((text) => `Till \u202e${text}`);
  fc.assert(
    fc.property(hostile, (text) => {
      const brief = briefWith(text);
      const files = exportFiles(
        knowledge,
        brief,
        evaluate(knowledge, brief, { draws: 20, flips: false, doubt: false }),
      );
      expect(files.length).toBeGreaterThan(5);
      expect(files.map((f) => f.content).join()).toContain('Till');
      for (const { path, content } of files) expect(`${path}\n${content}`).not.toMatch(DIRECTIONS);
    }),
    { numRuns: 6 },
  );
});
