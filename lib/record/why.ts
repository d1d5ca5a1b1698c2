/** Why a criterion counts as it does, and for whom an option is: phrases that the page and the command line share. */
import type { LevelResult, OptionResult } from '#lib/engine/types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { variablesOf } from '#lib/knowledge/variables.ts';
import { clause, list } from '#lib/knowledge/words.ts';

/** "raised by “traffic”: tens of thousands or more", "set by you: we promised it". */
export function levelOrigin(knowledge: Knowledge, { origin }: Pick<LevelResult, 'origin'>): string {
  switch (origin.kind) {
    case 'base':
      return 'as in any decision of this kind';
    case 'user':
      return origin.reason.trim() === '' ? 'set by you' : `set by you: ${origin.reason.trim()}`;
    case 'choice': {
      const topic = knowledge.topics.find((t) => t.id === origin.topic);
      const title = topic?.options.find((o) => o.id === origin.option)?.title ?? origin.option;
      return `since you chose ${title}: ${clause(knowledge, origin.reason)}`;
    }
    case 'answer':
    case 'cap': {
      const variable = variablesOf(knowledge).find((v) => v.id === origin.variable);
      const answer = variable?.answers.find((a) => a.id === origin.answer)?.text ?? origin.answer;
      return `${origin.kind === 'cap' ? 'held down' : 'raised'} by “${variable?.short ?? origin.variable}”: ${clause(knowledge, answer)}`;
    }
    default:
      return origin satisfies never;
  }
}

/** A criterion that weighs so much more than its even share where an option wins speaks for who it is for. */
const HEAVY = 1.15;

/** "for teams that put reach and delivery speed first". */
export function forWhom(knowledge: Knowledge, { centralWeights }: Pick<OptionResult, 'centralWeights'>): string {
  if (!centralWeights) return 'first under no priorities at all';
  const entries = Object.entries(centralWeights);
  const heavy = entries
    .filter(([, weight]) => weight > HEAVY / entries.length)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([id]) => clause(knowledge, knowledge.criteria.find((c) => c.id === id)?.title ?? id));
  return heavy.length > 0 ? `for teams that put ${list(heavy)} first` : 'first under most priorities';
}
