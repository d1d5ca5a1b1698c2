/** One field of a brief in words, for what is said about it apart from its page. */
import type { Check, OwnRating } from '#lib/knowledge/brief.ts';
import type { Level } from '#lib/knowledge/terms.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { variablesOf } from '#lib/knowledge/variables.ts';
import { LEVEL_WORDS } from '#lib/knowledge/words.ts';
import { subjectWords, valueWords, type Said } from './said.ts';
import { signedRating } from './signed-rating.ts';

const SAID: Record<string, Said['part']> = {
  answers: 'answer',
  scopes: 'answer',
  levels: 'level',
  choices: 'choice',
  waivers: 'waiver',
  ratings: 'rating',
};
const ROWS: Record<string, string> = {
  people: 'A person',
  capabilities: 'A part',
  externals: 'A system outside',
  clients: 'A client',
};
const NAMES: Record<string, string> = { system: 'Name of the system', description: 'What the system is for' };
const PEOPLE: Record<string, string> = {
  deciders: 'Who decides',
  consulted: 'Who was asked',
  informed: 'Who is told',
};

function saidAt([part = '', ...path]: string[]): Pick<Said, 'part' | 'path' | 'scope'> | null {
  const said = SAID[part];
  if (!said) return null;
  return part === 'scopes'
    ? { part: said, path: path.slice(1), scope: path[0] ?? null }
    : { part: said, path, scope: null };
}

/** @param path of the field, from the brief down. @returns what it is about, beginning with a capital */
export function fieldWords(knowledge: Knowledge | undefined, path: string[]): string {
  const [part = '', id = '', , field] = path;
  const said = saidAt(path);
  if (said && knowledge) {
    const words = subjectWords(knowledge, said);
    return words.charAt(0).toUpperCase() + words.slice(1);
  }
  const short = (of: string) => (knowledge && variablesOf(knowledge).find((v) => v.id === of)?.short) ?? of;
  switch (part) {
    case 'notes':
      return `Note on ${short(id)}`;
    case 'checks':
      return `Check ${id}`;
    case 'record':
      return PEOPLE[id] ?? id;
    case 'names':
      return NAMES[id] ?? `${ROWS[id] ?? id}${field && field !== 'name' ? `, ${field}` : ''}`;
    default:
      return path.join(' › ');
  }
}

/** @returns what the field holds, in words; "nothing" where it is empty */
export function fieldValue(knowledge: Knowledge | undefined, path: string[], value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  const because = (words: string, reason: string | undefined) => (reason ? `${words}: ${reason}` : words);
  const said = saidAt(path);
  const words = (id: string) => (knowledge && said ? valueWords(knowledge, said, id) : id);
  switch (path[0]) {
    case 'answers':
    case 'scopes':
      return words(String(value));
    case 'levels': {
      const { level, reason } = value as { level: Level; reason?: string };
      return because(LEVEL_WORDS[level], reason);
    }
    case 'choices': {
      const { option, reason } = value as { option: string; reason?: string };
      return because(words(option), reason);
    }
    case 'ratings': {
      const { rating, reason } = value as OwnRating;
      return because(signedRating(rating), reason);
    }
    case 'checks': {
      const { state, note } = value as Check;
      return because(state.replaceAll('-', ' '), note);
    }
    default:
      return typeof value === 'string' ? value : ((value as { name?: string }).name ?? JSON.stringify(value));
  }
}
