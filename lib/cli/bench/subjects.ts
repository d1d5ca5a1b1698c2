/** The briefs that the bench evaluates. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { variablesOf } from '#lib/knowledge/variables.ts';

export interface Subject {
  name: string;
  brief: Brief;
}

const UNKNOWN = 20;

/** An answer to every question: those of a worked example, and the likeliest, first of equals, for the rest. */
function allAnswered(knowledge: Knowledge, from: Brief): Brief {
  const answers: Record<string, string> = {};
  for (const { id, question, item, answers: possible } of variablesOf(knowledge)) {
    const prior = item?.prior ?? question.prior ?? {};
    const [likeliest] = [...possible].sort((a, b) => (prior[b.id] ?? 0) - (prior[a.id] ?? 0));
    const answer = from.answers?.[id] ?? likeliest?.id;
    if (answer !== undefined) answers[id] = answer;
  }
  return { answers };
}

/** The same with 20 answers taken out, spread evenly; who calls the system stays known, so that all scopes stay. */
function partlyUnknown({ answers = {} }: Brief): Brief {
  const candidates = Object.keys(answers).filter((id) => !id.startsWith('clients.'));
  const gone = new Set(
    Array.from({ length: UNKNOWN }, (_, i) => candidates[Math.floor((i * candidates.length) / UNKNOWN)]),
  );
  return { answers: Object.fromEntries(Object.entries(answers).filter(([id]) => !gone.has(id))) };
}

/** @returns all answers given, 20 unknown, nothing answered, then the worked examples */
export function subjectsOf(knowledge: Knowledge): Subject[] {
  const examples = knowledge.examples.map(({ id, brief }) => ({ name: id, brief: brief as Brief }));
  const full = allAnswered(knowledge, examples[0]?.brief ?? {});
  return [
    { name: 'all answers', brief: full },
    { name: `${UNKNOWN} unknown`, brief: partlyUnknown(full) },
    ...examples,
  ];
}
