/** Random complete briefs, drawn from the odds of the questions: what the gates on the content are run over. */
import { seededRandom } from '#lib/engine/random.ts';
import { compileDecision, type CompiledDecision } from '#lib/engine/compile.ts';
import { truth } from '#lib/engine/predicate.ts';
import { oddsOf, situationOf, variableMap } from '#lib/engine/situation.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';

/** Briefs in which every question is answered; the same for the same knowledge base. */
export function completeBriefs(knowledge: Knowledge, count: number): Brief[] {
  const random = seededRandom('complete briefs');
  const variables = [...variableMap(knowledge).values()];
  return Array.from({ length: count }, () => {
    const answers: Record<string, string> = {};
    for (const variable of variables) {
      const odds = oddsOf(variable, (id) => answers[id]);
      let rest = random();
      let at = 0;
      while (at < odds.length - 1 && rest >= (odds[at] ?? 0)) rest -= odds[at++] ?? 0;
      answers[variable.id] = variable.answers[at]?.id ?? '';
    }
    return { answers };
  });
}

export interface Placed {
  topic: TopicWithOptions;
  key: string;
  decision: CompiledDecision;
}

/** Every decision that arises in a brief, of one topic or of all. */
export function decisionsIn(knowledge: Knowledge, brief: Brief, only?: TopicWithOptions): Placed[] {
  return (only ? [only] : knowledge.topics).flatMap((topic) =>
    (topic.scopes.length > 0 ? topic.scopes : [null]).flatMap((scope): Placed[] => {
      const situation = situationOf(knowledge, brief, topic, scope);
      return truth(situation.arises, situation.lookup) === false
        ? []
        : [{ topic, key: situation.key, decision: compileDecision(topic, situation, brief) }];
    }),
  );
}
