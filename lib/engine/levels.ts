/** How much each criterion matters in one decision, and why. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Level } from '#lib/knowledge/terms.ts';
import type { ImpliedLevel, Raise, Topic } from '#lib/knowledge/types.ts';
import type { Situation } from './situation.ts';
import type { LevelResult } from './types.ts';

/** Weight of a level before normalising: doubling, so one critical equals two important. */
export const weightOfLevel = (level: Level): number => (level === 0 ? 0 : 2 ** (level - 1));

const applies = (raise: Raise, criterion: string, topic: string, scope: string | null) =>
  raise.criterion === criterion &&
  (!raise.topics || raise.topics.includes(topic)) &&
  (!raise.scopes || (scope !== null && raise.scopes.includes(scope)));

/** Chosen in the scope at hand where the other topic has it too, else anywhere. */
function isChosen(brief: Brief, { topic, option }: ImpliedLevel, scope: string | null): boolean {
  const here = scope === null ? undefined : brief.choices?.[`${topic}/${scope}`];
  if (here) return here.option === option;
  return Object.entries(brief.choices ?? {}).some(
    ([key, choice]) => key.split('/')[0] === topic && choice.option === option,
  );
}

/**
 * Level of every criterion of the topic, in the topic's order. Only stated answers and choices raise; a cap
 * is a stated "does not matter" and beats every raise; what the user set beats both.
 */
export function levelsOf(topic: Topic, situation: Situation, brief: Brief): LevelResult[] {
  const scope = situation.scope?.id ?? null;
  return topic.criteria.map(({ id, base }) => {
    const own = brief.levels?.[id];
    if (own) return { criterion: id, level: own.level, origin: { kind: 'user', reason: own.reason ?? '' } };
    let result: LevelResult = { criterion: id, level: base, origin: { kind: 'base' } };
    let cap: { level: Level; variable: string; answer: string } | undefined;
    for (const [variable, answerId] of situation.stated) {
      const answer = situation.variables.get(variable)?.answers.find((a) => a.id === answerId);
      for (const raise of answer?.raises ?? [])
        if (applies(raise, id, topic.id, scope) && raise.level > result.level)
          result = { criterion: id, level: raise.level, origin: { kind: 'answer', variable, answer: answerId } };
      for (const limit of answer?.caps ?? [])
        if (applies(limit, id, topic.id, scope) && limit.level < (cap?.level ?? 5))
          cap = { level: limit.level, variable, answer: answerId };
    }
    for (const implied of topic.implied ?? [])
      if (implied.criterion === id && implied.level > result.level && isChosen(brief, implied, scope))
        result = {
          criterion: id,
          level: implied.level,
          origin: { kind: 'choice', topic: implied.topic, option: implied.option, reason: implied.reason },
        };
    if (cap && cap.level < result.level) {
      const warning =
        result.origin.kind === 'answer'
          ? `held down, although "${result.origin.variable}" would raise it to ${result.level}`
          : undefined;
      return {
        criterion: id,
        level: cap.level,
        origin: { kind: 'cap', variable: cap.variable, answer: cap.answer },
        ...(warning ? { warning } : {}),
      };
    }
    return result;
  });
}
