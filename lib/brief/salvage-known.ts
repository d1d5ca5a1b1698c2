/** Sets aside what a sound brief names and a knowledge base does not have: retired, of a pack, or misspelt. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { variablesOf } from '#lib/knowledge/variables.ts';
import { nearest, shortened, type LeftOut } from './problems.ts';

/** Means the same as no answer. */
export const NOT_SURE = 'not-sure';

/** Looking for the nearest word takes time; a file of thousands of unknown ids is answered without. */
const SUGGESTED = 50;

type Part<T> = Record<string, T> | undefined;

/** Whether `id` is among what is known; what is not is pushed with the value that goes with it. */
class Known {
  readonly out: LeftOut[];

  constructor(out: LeftOut[]) {
    this.out = out;
  }

  /**
   * @param what "question", for "a known question"
   * @param path of what is left out, and of the field at fault where that lies deeper
   * @param words the sentence, without its end, where “id” alone does not say enough; `why` all of it
   */
  has(
    all: string[],
    what: string,
    id: string,
    {
      path,
      at = path,
      value,
      words = `the ${what} “${shortened(id)}”`,
      why = `${words} is not in this edition`,
      unknown = true,
    }: Place,
  ): boolean {
    if (all.includes(id)) return true;
    this.out.push({
      path,
      value,
      why,
      unknown,
      problems: [
        {
          path: at,
          expected: `a known ${what}`,
          suggestion: this.out.length < SUGGESTED ? nearest(id, all) : 'Remove or correct it.',
        },
      ],
    });
    return false;
  }
}

interface Place {
  path: string;
  at?: string;
  value: unknown;
  words?: string;
  why?: string;
  unknown?: boolean;
}

function kept<T>(part: Part<T>, keep: (id: string, value: T) => T | undefined): Part<T> {
  if (part === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(part).flatMap(([id, value]) => {
      const rest = keep(id, value);
      return rest === undefined ? [] : [[id, rest]];
    }),
  );
}

/**
 * @param brief as the schema takes it
 * @returns the same without what `knowledge` does not have, in the same order; what was left out is pushed to `out`
 */
export function salvageKnown(knowledge: Knowledge, brief: Brief, out: LeftOut[]): Brief {
  const known = new Known(out);
  const judged = { ...answered(knowledge, brief, known), ...decided(knowledge, brief, known) };
  const parts: Partial<Brief> = { ...judged, names: named(knowledge, brief, known) };
  return Object.fromEntries(
    Object.entries(brief).map(([part, value]) => [part, parts[part as keyof Brief] ?? value]),
  ) as Brief;
}

function answered(knowledge: Knowledge, brief: Brief, known: Known): Partial<Brief> {
  const answers = new Map(variablesOf(knowledge).map((v) => [v.id, v.answers.map((a) => a.id)]));
  const variables = [...answers.keys()];
  const scopes = [...new Set(knowledge.topics.flatMap((t) => t.scopes.map((s) => s.id)))];
  const criteria = knowledge.criteria.map((c) => c.id);
  const checks = knowledge.checklists.flatMap((list) => list.items.map((item) => `${list.id}.${item.id}`));
  const notable = [...new Set([...knowledge.questions.map((q) => q.id), ...variables])];
  const inAnswers = (path: string, given: Part<string>) =>
    kept(given, (id, value) => {
      const place = { path: `${path}.${id}`, value };
      const words = `the answer “${shortened(value)}” to “${id}”`;
      return known.has(variables, 'question', id, place) &&
        known.has([...(answers.get(id) ?? []), NOT_SURE], 'answer', value, { ...place, words })
        ? value
        : undefined;
    });
  const simple = <T>(path: string, part: Part<T>, what: string, all: string[]) =>
    kept(part, (id, value) => (known.has(all, what, id, { path: `${path}.${id}`, value }) ? value : undefined));
  return {
    answers: inAnswers('answers', brief.answers),
    scopes: kept(brief.scopes, (id, value) =>
      known.has(scopes, 'scope', id, { path: `scopes.${id}`, value, words: `the interface “${shortened(id)}”` })
        ? inAnswers(`scopes.${id}`, value)
        : undefined,
    ),
    levels: simple('levels', brief.levels, 'criterion', criteria),
    notes: simple('notes', brief.notes, 'question', notable),
    // Pages that show no checklist do not load them: what they cannot check they keep.
    checks: checks.length > 0 ? simple('checks', brief.checks, 'item of a checklist', checks) : brief.checks,
  };
}

function decided(knowledge: Knowledge, brief: Brief, known: Known): Partial<Brief> {
  const topics = new Map(
    knowledge.topics.flatMap((t) =>
      t.scopes.length > 0 ? t.scopes.map((s) => [`${t.id}/${s.id}`, t] as const) : [[t.id, t] as const],
    ),
  );
  const keys = [...topics.keys()];
  const hasOption = (key: string, option: string, place: Place) =>
    known.has(topics.get(key)?.options.map((o) => o.id) ?? [], 'option', option, {
      ...place,
      words: `the option “${shortened(option)}” of “${key}”`,
    });
  const inDecisions = <T>(path: string, part: Part<T>, keep: (key: string, value: T) => T | undefined) =>
    kept(part, (key, value) =>
      known.has(keys, 'decision', key, { path: `${path}.${key}`, value }) ? keep(key, value) : undefined,
    );
  return {
    choices: inDecisions('choices', brief.choices, (key, value) =>
      hasOption(key, value.option, { path: `choices.${key}`, at: `choices.${key}.option`, value }) ? value : undefined,
    ),
    waivers: inDecisions('waivers', brief.waivers, (key, waived) =>
      kept(waived, (option, value) =>
        hasOption(key, option, { path: `waivers.${key}.${option}`, value }) ? value : undefined,
      ),
    ),
    ratings: inDecisions('ratings', brief.ratings, (key, rated) =>
      kept(rated, (option, cells) => {
        const path = `ratings.${key}.${option}`;
        if (!hasOption(key, option, { path, value: cells })) return undefined;
        const criteria = topics.get(key)?.criteria.map((c) => c.id) ?? [];
        return kept(cells, (id, value) =>
          known.has(criteria, 'criterion', id, {
            path: `${path}.${id}`,
            value,
            words: `the criterion “${shortened(id)}” of “${key}”`,
          })
            ? value
            : undefined,
        );
      }),
    ),
  };
}

/** A person who works with nothing known works with all; a system that belongs to no part belongs to all. */
function named(knowledge: Knowledge, { names }: Brief, known: Known): Brief['names'] {
  if (names === undefined) return undefined;
  const items = knowledge.questions.find((q) => q.id === 'clients')?.items?.map((i) => i.id) ?? [];
  const parts = names.capabilities?.map((c) => c.name) ?? [];
  const people = names.people?.map(({ uses, ...person }, i) =>
    uses === undefined || known.has(items, 'client', uses, { path: `names.people.${i}.uses`, value: uses })
      ? { ...person, ...(uses === undefined ? {} : { uses }) }
      : person,
  );
  const clients = kept(names.clients, (id, value) =>
    known.has(items, 'client', id, { path: `names.clients.${id}`, value }) ? value : undefined,
  );
  const externals = names.externals?.map(({ capability, ...external }, i) => {
    const place = {
      path: `names.externals.${i}.capability`,
      value: capability,
      why: `no part of the system is called “${shortened(capability ?? '')}”`,
      unknown: false,
    };
    return capability === undefined || !known.has(parts, 'name of a capability', capability, place)
      ? external
      : { ...external, capability };
  });
  return {
    ...names,
    ...(people ? { people } : {}),
    ...(clients ? { clients } : {}),
    ...(externals ? { externals } : {}),
  };
}
