import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '#lib/engine/fixture.ts';
import { loadKnowledge } from '#lib/cli/load-content.ts';
import type { OwnDecision } from '#lib/knowledge/library-types.ts';
import { lintMarkdown } from './fixture-lint.ts';
import { ownRecord } from './own-decision.ts';
import { renderMadr4 } from './render-madr4.ts';

const decision: OwnDecision = {
  id: 'ink',
  number: 7,
  title: 'Write in ink',
  date: '2026-11-21',
  context: ['We write a lot.'],
  drivers: ['It has to last.'],
  options: [
    { title: 'Ink', for: [{ text: 'It lasts.', sources: [{ id: 'book' }] }], against: [] },
    { title: 'Pencil', for: [], against: [{ text: 'It fades.' }] },
  ],
  chosen: 'Ink',
  because: 'it lasts',
  consequences: { good: ['Pages stay.'], bad: ['Slips stay too.'] },
  confirmation: ['Rub a page.'],
  overturn: ['Ink fades.'],
};

describe('a decision of our own', () => {
  it('reads as a record, without the figures of an evaluation', () => {
    expect(renderMadr4(ownRecord(knowledgeOf([]), decision))).toMatchInlineSnapshot(`
      "---
      status: "accepted"
      date: 2026-11-21
      ---

      # Write in ink

      ## Context and Problem Statement

      We write a lot.

      ## Decision Drivers

      * It has to last.

      ## Considered Options

      * Ink
      * Pencil

      ## Decision Outcome

      Chosen option: "Ink", because it lasts.

      ### Consequences

      * Good, because pages stay
      * Bad, because slips stay too

      ### Confirmation

      * Rub a page.

      ## Pros and Cons of the Options

      ### Ink

      * Good, because it lasts (source 1)

      ### Pencil

      * Bad, because it fades

      ## More Information

      What would overturn this; review the decision as soon as one of these is true:

      * Ink fades.

      Sources:

      1. [A book](https://example.org/), book, read 2026-11-20
      "
    `);
  });
  it('is accepted by the linter of the template, for every decision that is shipped', () => {
    const knowledge = loadKnowledge();
    expect(knowledge.decisions.length).toBeGreaterThanOrEqual(8);
    const files = knowledge.decisions.map((d) => {
      const record = ownRecord(knowledge, d);
      return { path: `docs/decisions/${record.file}`, content: renderMadr4(record) };
    });
    expect(() => lintMarkdown([files])).not.toThrow();
  });
});
