/** Reads a brief from a file, a link or standard input: the schema first, then what only the knowledge base can tell. */
import { closestMatch } from 'leven';
import type * as z from 'zod/mini';
import { briefSchema, type Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { variablesOf } from '#lib/knowledge/variables.ts';

export interface BriefProblem {
  /** Dotted path of the field, empty for the whole. */
  path: string;
  expected: string;
  /** What to do about it. */
  suggestion: string;
}

export type ParsedBrief = { ok: true; brief: Brief } | { ok: false; problems: BriefProblem[] };

const NOT_SURE = 'not-sure';

/** Parses JSON text; a syntax error names its line and column where the platform tells them. */
export function parseBriefText(knowledge: Knowledge, text: string): ParsedBrief {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return {
      ok: false,
      problems: [{ path: '', expected: 'JSON', suggestion: `Mend the syntax: ${(error as Error).message}` }],
    };
  }
  return parseBrief(knowledge, value);
}

/** @returns the brief in canonical form, or every problem with its place, what was expected and what to do */
export function parseBrief(knowledge: Knowledge, value: unknown): ParsedBrief {
  const twice = saidTwice(value);
  if (twice.length > 0) return { ok: false, problems: twice };
  const parsed = briefSchema.safeParse(loosened(value));
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(fromIssue) };
  const brief = canonical(parsed.data);
  const problems = semanticProblems(knowledge, brief);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, brief };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const WHOLE_SYSTEM = /\/system$/;

/** Both spellings of a decision on the whole system: one of them would be lost. */
function saidTwice(value: unknown): BriefProblem[] {
  if (!isRecord(value)) return [];
  return ['choices', 'waivers', 'ratings'].flatMap((part) => {
    const given = value[part];
    return isRecord(given)
      ? Object.keys(given)
          .filter((key) => WHOLE_SYSTEM.test(key) && key.replace(WHOLE_SYSTEM, '') in given)
          .map((key) => ({
            path: `${part}.${key}`,
            expected: 'each decision once',
            suggestion: `"${key.replace(WHOLE_SYSTEM, '')}" is given too and means the same: remove one.`,
          }))
      : [];
  });
}

/** Accepts the short forms: a bare option as a choice, a bare number as a level, `topic/system` as a key. */
function loosened(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const map = (part: unknown, change: (entry: unknown) => unknown) =>
    isRecord(part)
      ? Object.fromEntries(Object.entries(part).map(([k, v]) => [k.replace(WHOLE_SYSTEM, ''), change(v)]))
      : part;
  return {
    ...value,
    ...(value.choices === undefined
      ? {}
      : { choices: map(value.choices, (v) => (typeof v === 'string' ? { option: v } : v)) }),
    ...(value.levels === undefined
      ? {}
      : { levels: map(value.levels, (v) => (typeof v === 'number' ? { level: v } : v)) }),
    ...(value.waivers === undefined ? {} : { waivers: map(value.waivers, (v) => v) }),
    ...(value.ratings === undefined ? {} : { ratings: map(value.ratings, (v) => v) }),
  };
}

const withoutNotSure = (answers: Record<string, string>) =>
  Object.fromEntries(Object.entries(answers).filter(([, a]) => a !== NOT_SURE));

function canonical(brief: Brief): Brief {
  return {
    ...brief,
    ...(brief.answers ? { answers: withoutNotSure(brief.answers) } : {}),
    ...(brief.scopes
      ? { scopes: Object.fromEntries(Object.entries(brief.scopes).map(([s, a]) => [s, withoutNotSure(a)])) }
      : {}),
  };
}

function fromIssue(issue: z.core.$ZodIssue): BriefProblem {
  const path = issue.path.map(String).join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return { path, expected: 'only known fields', suggestion: `Remove or correct: ${issue.keys.join(', ')}.` };
    case 'too_big':
      return issue.origin === 'string'
        ? { path, expected: `at most ${issue.maximum} characters`, suggestion: 'Shorten it.' }
        : { path, expected: `at most ${issue.maximum} entries`, suggestion: 'Remove some.' };
    case 'invalid_value':
      return { path, expected: `one of ${issue.values.join(', ')}`, suggestion: 'Use one of these.' };
    case 'invalid_union':
      return { path, expected: 'a level from 0 to 4', suggestion: 'Use 0, 1, 2, 3 or 4.' };
    case 'invalid_type':
      return {
        path,
        expected: issue.expected,
        suggestion: `Give ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected} here.`,
      };
    case 'invalid_format':
      return { path, expected: 'a date like 2026-11-20', suggestion: 'Write year, month and day.' };
    default:
      return { path, expected: 'a value of another kind', suggestion: 'See the README for the format of a brief.' };
  }
}

function nearest(word: string, known: string[]): string {
  const best = closestMatch(word, known, { maxDistance: Math.max(2, Math.floor(word.length / 3)) });
  if (best !== undefined) return `Did you mean "${best}"?`;
  return known.length > 0 ? `Use one of: ${known.slice(0, 12).join(', ')}.` : 'There is none: remove it.';
}

function semanticProblems(knowledge: Knowledge, brief: Brief): BriefProblem[] {
  const problems: BriefProblem[] = [];
  const variables = new Map(variablesOf(knowledge).map((v) => [v.id, v]));
  const scopes = [...new Set(knowledge.topics.flatMap((t) => t.scopes.map((s) => s.id)))];
  const keys = new Map(
    knowledge.topics.flatMap((t) =>
      t.scopes.length > 0 ? t.scopes.map((s) => [`${t.id}/${s.id}`, t] as const) : [[t.id, t] as const],
    ),
  );
  const known = (path: string, what: string, id: string, all: string[]) => {
    if (all.includes(id)) return true;
    problems.push({ path, expected: `a known ${what}`, suggestion: nearest(id, all) });
    return false;
  };
  const answers = (path: string, given: Record<string, string>) => {
    for (const [id, answer] of Object.entries(given)) {
      if (known(`${path}.${id}`, 'question', id, [...variables.keys()]))
        known(`${path}.${id}`, 'answer', answer, [...(variables.get(id)?.answers.map((a) => a.id) ?? []), NOT_SURE]);
    }
  };
  answers('answers', brief.answers ?? {});
  for (const [scope, given] of Object.entries(brief.scopes ?? {}))
    if (known(`scopes.${scope}`, 'scope', scope, scopes)) answers(`scopes.${scope}`, given);
  for (const id of Object.keys(brief.levels ?? {}))
    known(
      `levels.${id}`,
      'criterion',
      id,
      knowledge.criteria.map((c) => c.id),
    );
  const options = (key: string) => keys.get(key)?.options.map((o) => o.id) ?? [];
  for (const [key, choice] of Object.entries(brief.choices ?? {}))
    if (known(`choices.${key}`, 'decision', key, [...keys.keys()]))
      known(`choices.${key}.option`, 'option', choice.option, options(key));
  for (const [key, waived] of Object.entries(brief.waivers ?? {}))
    if (known(`waivers.${key}`, 'decision', key, [...keys.keys()]))
      for (const option of Object.keys(waived)) known(`waivers.${key}.${option}`, 'option', option, options(key));
  for (const [key, rated] of Object.entries(brief.ratings ?? {})) {
    if (!known(`ratings.${key}`, 'decision', key, [...keys.keys()])) continue;
    const criteria = keys.get(key)?.criteria.map((c) => c.id) ?? [];
    for (const [option, cells] of Object.entries(rated)) {
      if (!known(`ratings.${key}.${option}`, 'option', option, options(key))) continue;
      for (const id of Object.keys(cells)) known(`ratings.${key}.${option}.${id}`, 'criterion', id, criteria);
    }
  }
  // Pages that show no checklist do not load them: what they cannot check they keep.
  const checks = knowledge.checklists.flatMap((list) => list.items.map((item) => `${list.id}.${item.id}`));
  for (const id of checks.length > 0 ? Object.keys(brief.checks ?? {}) : [])
    known(`checks.${id}`, 'item of a checklist', id, checks);
  const { people = [], externals = [], capabilities = [], clients = {} } = brief.names ?? {};
  const items = knowledge.questions.find((q) => q.id === 'clients')?.items?.map((i) => i.id) ?? [];
  people.forEach(({ uses }, i) => {
    if (uses !== undefined) known(`names.people.${i}.uses`, 'client', uses, items);
  });
  for (const item of Object.keys(clients)) known(`names.clients.${item}`, 'client', item, items);
  const parts = capabilities.map((c) => c.name);
  externals.forEach(({ capability }, i) => {
    if (capability !== undefined) known(`names.externals.${i}.capability`, 'name of a capability', capability, parts);
  });
  const questions = knowledge.questions.map((q) => q.id);
  for (const id of Object.keys(brief.notes ?? {}))
    known(`notes.${id}`, 'question', id, [...questions, ...variables.keys()]);
  return problems;
}
