/** Our own decisions as records, for the same renderer as those of a brief. */
import type { OwnArgument, OwnDecision } from '#lib/knowledge/library-types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { sourceList } from './arguments.ts';
import type { AdrArgument, AdrRecord } from './model.ts';
import { clause } from '#lib/knowledge/words.ts';

const KINDS = { for: 'good', against: 'bad' } as const;

/** @returns the record of one of our own decisions, in status accepted */
export function ownRecord(knowledge: Knowledge, decision: OwnDecision): AdrRecord {
  const list = sourceList(knowledge);
  const argument = (kind: AdrArgument['kind'], { text, sources }: OwnArgument): AdrArgument => ({
    kind,
    text: clause(knowledge, text),
    sources: sources ? list.cite(sources) : [],
  });
  const number = String(decision.number).padStart(4, '0');
  return {
    key: decision.id,
    number,
    file: `${number}-${decision.id}.md`,
    title: decision.title,
    status: 'accepted',
    date: decision.date,
    deciders: null,
    consulted: null,
    informed: null,
    context: decision.context,
    facts: [],
    drivers: decision.drivers,
    options: decision.options.map((o) => ({
      title: o.title,
      notes: [],
      arguments: (['for', 'against'] as const).flatMap((side) => o[side].map((a) => argument(KINDS[side], a))),
    })),
    chosen: decision.chosen,
    because: decision.because,
    againstScore: null,
    consequences: [
      ...decision.consequences.good.map((text) => argument('good', { text })),
      ...decision.consequences.bad.map((text) => argument('bad', { text })),
    ],
    confirmation: decision.confirmation,
    overturn: decision.overturn,
    possible: [],
    confidence: [],
    scores: [],
    elements: [],
    knowledge: null,
    sources: list.sources,
    link: null,
  };
}
