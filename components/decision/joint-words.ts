/** Why the best set moves a decision, as the end of a sentence: "…, because the CDN is not taken for caching: …". */
import { wordsOf } from '#lib/engine/rule-ref.ts';
import type { JointChange } from '#lib/engine/joint.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { clause } from '#lib/knowledge/words.ts';
import { criterionTitle, scopeTitle, titleOf } from './words.ts';

/** The topic of a decision, and how it is called in a sentence: "API style, partner and public API". */
export function nameOf(
  knowledge: Knowledge,
  key: string,
): { topic: Knowledge['topics'][number] | undefined; name: string } {
  const [topicId, scope = null] = key.split('/');
  const topic = knowledge.topics.find((t) => t.id === topicId);
  return {
    topic,
    name: [topic?.title ?? key, scopeTitle(topic, scope)].flatMap((t) => (t ? [clause(knowledge, t)] : [])).join(', '),
  };
}

/** @returns words that begin with "because" or "so that"; empty where no single rule makes most of it */
export function becauseWords(knowledge: Knowledge, { from, key, because }: JointChange): string {
  if (!because) return '';
  const { kind, rule, comes, points } = because;
  const title = (at: string, option: string) => titleOf(nameOf(knowledge, at).topic, option);
  const taken = `${title(because.by, because.option)} is taken for ${nameOf(knowledge, because.by).name}`;
  const text = clause(knowledge, wordsOf(knowledge, rule).text);
  const beside = `${title(because.by, because.option)} (${nameOf(knowledge, because.by).name})`;
  const moves = comes
    ? rule.kind === 'fit'
      ? `it then takes a workaround: ${text}`
      : text
    : rule.kind === 'fit'
      ? `it then needs no workaround (${text})`
      : rule.kind === 'relation'
        ? `${clause(knowledge, criterionTitle(knowledge, impliedBy(knowledge, rule.id)))} then counts no more than usual`
        : `it then no longer speaks ${points > 0 ? 'against' : 'for'} it that ${text}`;
  switch (kind) {
    case 'gains':
      return `because ${taken}: ${moves}`;
    case 'gives-way':
      return `because beside ${beside} ${title(key, from)} ${
        because.out ? 'would be out' : `would lose ${Math.abs(points).toFixed(1)}`
      }: ${moves}`;
    case 'clashes':
      return `because ${title(key, from)} cannot stand beside ${beside}: ${text}`;
    case 'feeds':
      return `so that ${title(because.at, rule.option)} (${nameOf(knowledge, because.at).name}) ${
        because.out ? 'can stay' : `gains ${points.toFixed(1)}`
      }: ${moves}`;
    default:
      return kind satisfies never;
  }
}

function impliedBy(knowledge: Knowledge, id: string): string {
  const relation = knowledge.relations.find((r) => r.id === id);
  return relation?.kind === 'implies' ? relation.criterion : '';
}
