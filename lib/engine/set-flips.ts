/** The smallest sets of stated answers whose change turns the lead. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { compileDecision, leadersOf } from './compile.ts';
import { variablesOfTopic } from './flips.ts';
import { truth } from './predicate.ts';
import { decisionKey, situationOf } from './situation.ts';
import type { AnswerChange } from './types.ts';

export interface SetFlips {
  /** Size up to which all sets were tried. */
  searched: number;
  /** Sets of the smallest size that turns the lead, changes to neighbouring answers first; empty when there are none. */
  sets: { changes: AnswerChange[]; leader: string; adjacent: boolean }[];
}

/**
 * Tries every set of one stated answer, then of two, then of three, and stops at the first size that has one.
 * @param key decision key
 * @param most largest size to try, 1 to 3
 */
export function smallestFlips(knowledge: Knowledge, brief: Brief, key: string, most = 3): SetFlips {
  const [topicId, scopeId = null] = key.split('/');
  const topic = knowledge.topics.find((t) => t.id === topicId);
  const scope = topic?.scopes.find((s) => s.id === scopeId) ?? null;
  if (!topic || decisionKey(topic.id, scope?.id ?? null) !== key) return { searched: 0, sets: [] };
  const situation = situationOf(knowledge, brief, topic, scope);
  const before = leadersOf(compileDecision(topic, situation, brief));
  const changes = [...variablesOfTopic(knowledge, topic)].flatMap(
    (variable): (AnswerChange & { adjacent: boolean })[] => {
      const from = situation.stated.get(variable);
      const answers = situation.variables.get(variable)?.answers ?? [];
      const at = answers.findIndex((a) => a.id === from);
      if (from === undefined) return [];
      return answers.flatMap((a, i) =>
        a.id === from ? [] : [{ variable, from, to: a.id, adjacent: Math.abs(i - at) === 1 }],
      );
    },
  );
  const leadersAfter = (set: AnswerChange[]): string[] => {
    const changed = Object.fromEntries(set.map((c) => [c.variable, c.to]));
    const next: Brief = scope
      ? { ...brief, scopes: { ...brief.scopes, [scope.id]: { ...brief.scopes?.[scope.id], ...changed } } }
      : { ...brief, answers: { ...brief.answers, ...changed } };
    const after = situationOf(knowledge, next, topic, scope);
    return truth(after.arises, after.lookup) === false ? before : leadersOf(compileDecision(topic, after, next));
  };
  for (let size = 1; size <= most; size++) {
    const sets: SetFlips['sets'] = [];
    for (const set of subsets(changes, size)) {
      const after = leadersAfter(set);
      const [leader] = after;
      if (leader !== undefined && before.length > 0 && !after.some((l) => before.includes(l)))
        sets.push({
          changes: set.map(({ variable, from, to }) => ({ variable, from, to })),
          leader,
          adjacent: set.every((c) => c.adjacent),
        });
    }
    if (sets.length > 0) return { searched: size, sets: sets.sort((a, b) => Number(b.adjacent) - Number(a.adjacent)) };
  }
  return { searched: most, sets: [] };
}

/** All sets of `size` changes to different variables, in order. */
function* subsets<T extends { variable: string }>(all: T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= all.length - size; i++) {
    const first = all[i];
    if (!first) return;
    for (const rest of subsets(all, size - 1, i + 1))
      if (rest.every((r) => r.variable !== first.variable)) yield [first, ...rest];
  }
}
