/** What open answers could still bring, apart from the facts: each with its condition, and only where it would matter. */
import type { Decision, OptionResult } from '#lib/engine/types.ts';
import type { Lookup } from '#lib/engine/predicate.ts';
import type { Evidence, Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import type { SourceRef } from '#lib/knowledge/terms.ts';
import { clause } from '#lib/knowledge/words.ts';
import { ifText, rowCondition } from './conditions.ts';

/** A claim that is not known to hold. */
export interface Possible {
  option: string;
  side: 'pro' | 'con';
  /** "if … is …", never empty. */
  condition: string;
  /** A clause, in words that are only printed behind the condition. */
  text: string;
  sources: SourceRef[];
  row: Evidence | null;
}

/** Of one option, in the order of its lines. */
export function possibleOf(
  knowledge: Knowledge,
  topic: TopicWithOptions,
  result: OptionResult,
  lookup: Lookup,
): Possible[] {
  const option = topic.options.find((o) => o.id === result.option);
  if (!option || result.rank === null) return [];
  return result.contributions.flatMap((line): Possible[] => {
    const fit = option.fit.find((f) => f.need === line.need);
    const need = topic.needs.find((n) => n.id === line.need);
    if (need && line.moves) {
      const condition = ifText(knowledge, need.when, lookup);
      const text = `to ${clause(knowledge, need.title)} takes a workaround: ${clause(knowledge, line.how ?? '')}`;
      return condition
        ? [{ option: option.id, side: 'con', condition, text, sources: fit?.sources ?? [], row: null }]
        : [];
    }
    return line.claims
      .filter((c) => c.state === 'may-hold' && c.moves)
      .map(({ row }) => ({
        option: option.id,
        side: row.sign,
        condition: rowCondition(knowledge, option, row, lookup),
        text: clause(knowledge, row.claim),
        sources: row.sources,
        row,
      }));
  });
}

/** Of every option of a decision, in the order of its ranking. */
export const allPossible = (
  knowledge: Knowledge,
  topic: TopicWithOptions,
  { options }: Pick<Decision, 'options'>,
  lookup: Lookup,
): Possible[] => options.flatMap((o) => possibleOf(knowledge, topic, o, lookup));
