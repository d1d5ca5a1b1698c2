/** What can be wrong with a field of a brief, in words. */
import { closestMatch } from 'leven';
import type * as z from 'zod/mini';

export interface BriefProblem {
  /** Dotted path of the field, empty for the whole. */
  path: string;
  expected: string;
  /** What to do about it. */
  suggestion: string;
}

/** Something that was not read. Nothing of it is lost: `value` is all that stood there. */
export interface LeftOut {
  /** Dotted path of what was left out, empty for the whole. */
  path: string;
  value: unknown;
  /** Why, in one plain sentence. */
  why: string;
  /** True where only this edition does not know it; false where the field could not hold it in any edition. */
  unknown: boolean;
  /** The fields at fault within it, each with what was expected. */
  problems: BriefProblem[];
}

/** @returns what the schema expected, for the field at `path` */
export function fromIssue(path: string, issue: z.core.$ZodIssue): BriefProblem {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? { path, expected: `at most ${issue.maximum} characters`, suggestion: 'Shorten it.' }
        : { path, expected: `at most ${issue.maximum} entries`, suggestion: 'Remove some.' };
    case 'too_small':
      return { path, expected: 'some text', suggestion: 'Write it, or remove the entry.' };
    case 'invalid_value':
      return { path, expected: `one of ${issue.values.join(', ')}`, suggestion: 'Use one of these.' };
    case 'invalid_union':
      return /\.rating$/.test(path)
        ? { path, expected: 'a rating from -3 to 3', suggestion: 'Use a whole number from -3 to 3.' }
        : { path, expected: 'a level from 0 to 4', suggestion: 'Use 0, 1, 2, 3 or 4.' };
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

/** "Did you mean “traffic”?", else what there is. */
export function nearest(word: string, known: string[]): string {
  const best = closestMatch(word.slice(0, 200), known, { maxDistance: Math.max(2, Math.floor(word.length / 3)) });
  if (best !== undefined) return `Did you mean "${best}"?`;
  return known.length > 0 ? `Use one of: ${known.slice(0, 12).join(', ')}.` : 'There is none: remove it.';
}

/** A word of a file may be as long as the file. */
export const shortened = (word: string, most = 60): string =>
  word.length > most ? `${word.slice(0, most - 1)}…` : word;

/** "choices.runtime: the option “acme” of “runtime” is not in this edition." A guess follows only where one is near. */
export function leftOutWords({ path, why, unknown, problems }: LeftOut): string {
  const suggestion = problems[0]?.suggestion ?? '';
  const helps = !unknown || suggestion.startsWith('Did you mean');
  return `${path ? `${shortened(path, 200)}: ` : ''}${why}. ${helps ? suggestion : ''}`.trim();
}

/** "answers.trafic: expected a known question. Did you mean "traffic"?" */
export const problemWords = ({ path, expected, suggestion }: BriefProblem): string =>
  `${path ? `${shortened(path, 200)}: ` : ''}expected ${expected}. ${suggestion}`;
