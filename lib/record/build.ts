/** From an evaluation to records: one for every decision that is decided. */
import type { Brief } from '#lib/knowledge/brief.ts';
import { situationOf } from '#lib/engine/situation.ts';
import { outcomeOf } from '#lib/engine/outcome.ts';
import { tensionsOf } from '#lib/engine/tensions.ts';
import type { Evaluation } from '#lib/engine/types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { consequencesOf, mayBeOut, optionOf, sourceList } from './arguments.ts';
import { confirmationOf } from './confirmation.ts';
import { contextOf, driversOf, factsOf } from './context.ts';
import type { AdrRecord } from './model.ts';
import { becauseOf, confidenceOf, overturnOf, titleIn } from './outcome.ts';
import { allPossible } from './possible.ts';
import { inOrder, recordRefs } from './refs.ts';
import { withTensions } from './tensions.ts';

export interface RecordOptions {
  /** Address under which the decision can be opened again. */
  link?: string | undefined;
  /** Names of the C4 elements that each decision shaped, by decision key. */
  elements?: Map<string, string[]> | undefined;
}

const given = (text: string | undefined): string | null => (text?.trim() ? text : null);

/** Records in the order of topic and scope numbers; `undecided` in refs.ts names those left out. */
export function buildRecords(
  knowledge: Knowledge,
  brief: Brief,
  evaluation: Evaluation,
  { link, elements }: RecordOptions = {},
): AdrRecord[] {
  const refs = recordRefs(knowledge, evaluation);
  const tensions = tensionsOf(knowledge, brief, evaluation);
  return inOrder(knowledge, evaluation).flatMap((decision): AdrRecord[] => {
    const ref = refs.get(decision.key);
    const outcome = outcomeOf(knowledge, decision);
    const topic = knowledge.topics.find((t) => t.id === decision.topic);
    const chosen = decision.options.find((o) => o.option === outcome?.option);
    if (!ref || !outcome || !topic || !chosen) return [];
    const list = sourceList(knowledge);
    const scope = topic.scopes.find((s) => s.id === decision.scope) ?? null;
    const { lookup } = situationOf(knowledge, brief, topic, scope);
    // In the order of the page, so that sources are numbered as they are met.
    const own = [...consequencesOf(knowledge, topic, chosen, list), ...mayBeOut(knowledge, chosen, list, lookup)];
    const consequences = withTensions(knowledge, evaluation, tensions, decision.key, own, list);
    const options = [...decision.options]
      .sort((a, b) => Number(b === chosen) - Number(a === chosen))
      .map((o) => optionOf(knowledge, topic, o, list, lookup));
    const possible = allPossible(knowledge, topic, decision, lookup).map(({ option, condition, text, sources }) => ({
      option: titleIn(topic, option),
      condition,
      text,
      sources: list.cite(sources),
    }));
    return [
      {
        key: decision.key,
        ...ref,
        status: outcome.chosen ? 'accepted' : 'proposed',
        date: outcome.chosen ? decision.choiceDate : null,
        deciders: given(brief.record?.deciders),
        consulted: given(brief.record?.consulted),
        informed: given(brief.record?.informed),
        context: contextOf(knowledge, brief, topic, decision),
        facts: factsOf(knowledge, brief, topic, decision),
        drivers: driversOf(knowledge, decision),
        options,
        chosen: titleIn(topic, outcome.option),
        ...becauseOf(knowledge, topic, decision, chosen),
        consequences,
        confirmation: confirmationOf(knowledge, decision, titleIn(topic, outcome.option), chosen.rank === 1),
        overturn: overturnOf(knowledge, topic, decision, outcome.option),
        possible,
        confidence: confidenceOf(knowledge, topic, decision, chosen),
        scores: decision.options.map(({ option, rank, score, range, share }) => ({
          title: titleIn(topic, option),
          rank,
          score,
          range,
          share,
        })),
        elements: elements?.get(decision.key) ?? [],
        knowledge: evaluation.knowledge,
        sources: list.sources,
        link: link ?? null,
      },
    ];
  });
}
