/** What a brief says, in words: answers, and what the user set in place of answers and evidence. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Level } from '#lib/knowledge/terms.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { variablesOf } from '#lib/knowledge/variables.ts';
import { clause, LEVEL_WORDS } from '#lib/knowledge/words.ts';
import { signedRating } from './signed-rating.ts';

export type SaidPart = 'answer' | 'level' | 'rating' | 'choice' | 'waiver';

/** One thing that a brief says and that can act on a decision. */
export interface Said {
  part: SaidPart;
  /** Variable, criterion or decision key; then option and criterion, where the part has them. */
  path: string[];
  /** The scope of an answer; null for the whole system. */
  scope: string | null;
  /** An answer's or option's id, a level or rating as a number, "waived". */
  value: string;
  /** Null where none was given. */
  reason: string | null;
}

/** All that acts on a decision, in the order of the brief. Notes, names and dates move nothing. */
export function saidIn(brief: Brief): Said[] {
  const answers = (given: Record<string, string>, scope: string | null) =>
    Object.entries(given).map(([id, value]): Said => ({ part: 'answer', path: [id], scope, value, reason: null }));
  const own = (part: SaidPart, path: string[], value: string, reason: string | undefined): Said => ({
    part,
    path,
    scope: null,
    value,
    reason: reason?.trim() ? reason : null,
  });
  return [
    ...answers(brief.answers ?? {}, null),
    ...Object.entries(brief.scopes ?? {}).flatMap(([scope, given]) => answers(given, scope)),
    ...Object.entries(brief.levels ?? {}).map(([id, { level, reason }]) => own('level', [id], `${level}`, reason)),
    ...Object.entries(brief.choices ?? {}).map(([key, { option, reason }]) => own('choice', [key], option, reason)),
    ...Object.entries(brief.waivers ?? {}).flatMap(([key, waived]) =>
      Object.entries(waived).map(([option, reason]) => own('waiver', [key, option], 'waived', reason)),
    ),
    ...Object.entries(brief.ratings ?? {}).flatMap(([key, rated]) =>
      Object.entries(rated).flatMap(([option, cells]) =>
        Object.entries(cells).map(([criterion, { rating, reason }]) =>
          own('rating', [key, option, criterion], `${rating}`, reason),
        ),
      ),
    ),
  ];
}

/** What something is said about: "traffic", "Priority: running cost", "Rating: REST, reach (API style)". */
export function subjectWords(knowledge: Knowledge, { part, path, scope }: Omit<Said, 'value' | 'reason'>): string {
  const [id = '', option = '', criterion = ''] = path;
  const [topicId, scopeId] = id.split('/');
  const topic = knowledge.topics.find((t) => t.id === topicId);
  const where = [topic?.title ?? id, topic?.scopes.find((s) => s.id === scopeId)?.title]
    .flatMap((t) => (t ? [clause(knowledge, t)] : []))
    .join(', ');
  const title = topic?.options.find((o) => o.id === option)?.title ?? option;
  const quality = (of: string) => clause(knowledge, knowledge.criteria.find((c) => c.id === of)?.title ?? of);
  switch (part) {
    case 'answer': {
      const variable = variablesOf(knowledge).find((v) => v.id === id);
      const name = variable?.short ?? id;
      const inScope = knowledge.topics.flatMap((t) => t.scopes).find((s) => s.id === scope)?.title;
      return inScope ? `${name} (${clause(knowledge, inScope)})` : name;
    }
    case 'level':
      return `Priority: ${quality(id)}`;
    case 'choice':
      return `Chosen: ${where}`;
    case 'waiver':
      return `Knock-out set aside: ${title} (${where})`;
    case 'rating':
      return `Rating: ${title}, ${quality(criterion)} (${where})`;
    default:
      return part satisfies never;
  }
}

/** What is said about it: an answer's text, an option's title, "critical", "−2". */
export function valueWords(knowledge: Knowledge, { part, path }: Pick<Said, 'part' | 'path'>, value: string): string {
  const [id = ''] = path;
  switch (part) {
    case 'answer':
      return (
        variablesOf(knowledge)
          .find((v) => v.id === id)
          ?.answers.find((a) => a.id === value)?.text ?? notHere(value)
      );
    case 'level':
      return LEVEL_WORDS[Number(value) as Level];
    case 'choice':
      return (
        knowledge.topics.find((t) => t.id === id.split('/')[0])?.options.find((o) => o.id === value)?.title ??
        notHere(value)
      );
    case 'waiver':
      return 'yes';
    case 'rating':
      return signedRating(Number(value));
    default:
      return part satisfies never;
  }
}

const notHere = (id: string) => `“${id}”, not in this edition`;

/** One own judgement in words, with what it is about. */
export interface Judgement extends Said {
  key: string;
  subject: string;
  /** Empty where the subject says it all. */
  words: string;
}

/** What the user set in place of answers and evidence: priorities, choices, knock-outs set aside, ratings. */
export const ownJudgements = (knowledge: Knowledge, brief: Brief): Judgement[] =>
  saidIn(brief)
    .filter((s) => s.part !== 'answer')
    .map((s) => ({
      ...s,
      key: `${s.part} ${s.path.join(' ')}`,
      subject: subjectWords(knowledge, s),
      words: s.part === 'waiver' ? '' : valueWords(knowledge, s, s.value),
    }));
