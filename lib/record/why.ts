/** Why an option is ahead, why a criterion counts as it does, and for whom an option is: as page and command say it. */
import type { DeltaLine } from '#lib/engine/compare.ts';
import type { Decision, LevelResult, OptionResult } from '#lib/engine/types.ts';
import type { SourceRef } from '#lib/knowledge/terms.ts';
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

/** A choice that does not lead has no share in how sure the leader is. */
export const chosenAgainst = ({ choice, leaders }: Pick<Decision, 'choice' | 'leaders'>): boolean =>
  choice !== null && !leaders.includes(choice);

/** How sure what is shown is, and the tone it is printed in. */
export function howSure(decision: Pick<Decision, 'choice' | 'leaders' | 'confidence'>): {
  words: string;
  tone: 'sure' | 'doubt' | 'muted';
} {
  const { confidence } = decision;
  if (chosenAgainst(decision)) return { words: 'against the score', tone: 'doubt' };
  if (confidence === 'none') return { words: 'no clear winner', tone: 'muted' };
  if (confidence === 'toss-up') return { words: 'one of these two', tone: 'doubt' };
  return { words: confidence, tone: confidence === 'robust' ? 'sure' : 'doubt' };
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

/**
 * What is known to make the difference in a line of a comparison: a strength of the side ahead, else a weakness of
 * the other; where the user rated a cell in place of the evidence, their reason.
 * @param titles of a and b: what does not speak for the side ahead says whose it is
 * @returns a clause, empty where nothing is known to hold, its sources, and the open variables that the points rest on
 */
export function whyLine(
  knowledge: Knowledge,
  { delta, a, b }: Pick<DeltaLine, 'delta' | 'a' | 'b'>,
  titles: readonly [string, string],
): { text: string; refs: SourceRef[]; rests: string[] } {
  const rests = [...new Set([...(a?.rests ?? []), ...(b?.rests ?? [])])];
  const [ahead, behind] = delta >= 0 ? [a, b] : [b, a];
  const [leader, other] = delta >= 0 ? titles : [titles[1], titles[0]];
  const own = ahead?.override ?? behind?.override;
  if (own !== undefined) {
    const rated = `by your own rating of ${ahead?.override === undefined ? other : leader}`;
    return { text: own.trim() === '' ? rated : `${rated}: ${own.trim()}`, refs: [], rests };
  }
  const pro = ahead?.pro ?? null;
  const speaks = pro && pro.strength > (ahead?.con?.strength ?? 0);
  const row = speaks ? pro : (behind?.con ?? pro);
  if (row) {
    const claim = clause(knowledge, row.claim);
    return { text: row === pro ? claim : `against ${other}: ${claim}`, refs: row.sources, rests };
  }
  // A need that only may be there is no fact about either side.
  const needy = [behind, ahead].find((c) => c?.how !== undefined && c.rests.length === 0);
  if (!needy?.how) return { text: '', refs: [], rests };
  const whose = needy === behind ? other : leader;
  return { text: `${whose} needs a workaround: ${clause(knowledge, needy.how)}`, refs: [], rests };
}
