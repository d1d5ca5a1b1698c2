/** Which decisions have a record, and under which number and file. Diagrams refer to records through this. */
import { outcomeOf } from '#lib/engine/outcome.ts';
import type { Decision, Evaluation } from '#lib/engine/types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { optionTitle } from '#lib/markdown/escape.ts';
import { decisionWords, goneWords } from './gone-words.ts';
import type { Undecided } from './model.ts';
import { capital, clause, list } from '#lib/knowledge/words.ts';

export interface RecordRef {
  number: string;
  file: string;
  title: string;
}

const optionName = (knowledge: Knowledge, topic: string, option: string) =>
  optionTitle(knowledge.topics.find((t) => t.id === topic)?.options.find((o) => o.id === option)?.title ?? option);

/** "API style for partner and public API". */
export function subjectOf(knowledge: Knowledge, decision: Decision): string {
  const topic = knowledge.topics.find((t) => t.id === decision.topic);
  const scope = topic?.scopes.find((s) => s.id === decision.scope);
  const title = topic?.title ?? decision.topic;
  return scope ? `${title} for ${clause(knowledge, scope.title)}` : title;
}

/** Decisions in the order of the permanent numbers of topics and scopes. */
export function inOrder(knowledge: Knowledge, evaluation: Evaluation): Decision[] {
  const place = (d: Decision): [number, number] => {
    const topic = knowledge.topics.find((t) => t.id === d.topic);
    return [topic?.number ?? 1e6, topic?.scopes.find((s) => s.id === d.scope)?.number ?? 0];
  };
  return [...evaluation.decisions].sort((a, b) => {
    const [at, as] = place(a);
    const [bt, bs] = place(b);
    return at - bt || as - bs;
  });
}

/** File-name form of a title: `api-style-for-partner-and-public-api-rest`. */
export function slug(text: string): string {
  const ascii = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    ascii
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 80)
      .replace(/^-+|-+$/g, '') || 'decision'
  );
}

/** Number, file and title of every record, by decision key; numbers are unique and start at 0001. */
export function recordRefs(knowledge: Knowledge, evaluation: Evaluation): Map<string, RecordRef> {
  const refs = new Map<string, RecordRef>();
  for (const decision of inOrder(knowledge, evaluation)) {
    const outcome = outcomeOf(knowledge, decision);
    if (!outcome) continue;
    const number = String(refs.size + 1).padStart(4, '0');
    const title = `${subjectOf(knowledge, decision)}: ${optionName(knowledge, decision.topic, outcome.option)}`;
    refs.set(decision.key, { number, file: `${number}-${slug(title)}.md`, title });
  }
  return refs;
}

/** Decisions without a record, each with the reason; choices that the knowledge base does not have among them. */
export function undecided(knowledge: Knowledge, evaluation: Evaluation): Undecided[] {
  const decisions = inOrder(knowledge, evaluation);
  const open = decisions.flatMap((decision): Undecided[] => {
    if (outcomeOf(knowledge, decision)) return [];
    const named = (ids: string[]) => list(ids.map((id) => optionName(knowledge, decision.topic, id)));
    if (decision.choiceGone)
      return [
        { key: decision.key, title: subjectOf(knowledge, decision), reason: goneWords(knowledge, decision.choiceGone) },
      ];
    const reason =
      decision.unranked ??
      (decision.leaders.length > 1
        ? `${named(decision.leaders)} have the same score; choose one.`
        : 'Nothing stated bears on it, so nothing is proposed; answer more, or choose.');
    return [{ key: decision.key, title: subjectOf(knowledge, decision), reason }];
  });
  const elsewhere = (evaluation.gone ?? []).filter((g) => !decisions.some((d) => d.key === g.key));
  return [
    ...open,
    ...elsewhere.map((g): Undecided => {
      const title = decisionWords(knowledge, g.key);
      const reason = goneWords(knowledge, g);
      return title === null
        ? { key: g.key, title: g.key, nowhere: true, reason }
        : { key: g.key, title: capital(title), reason };
    }),
  ];
}
