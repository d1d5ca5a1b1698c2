'use client';
import type { Refusal } from './store.ts';
import { useHeld } from './use-held.ts';

/** @returns what to say of a text that is too long to be kept; null where it fits */
export function tooLong(text: string, limit: number): Refusal {
  const number = (n: number) => n.toLocaleString('en');
  return text.length > limit
    ? `Not saved: this has ${number(text.length)} characters, and ${number(limit)} fit. Shorten it to save it.`
    : null;
}

/**
 * A text that is saved as it is typed. What cannot be saved stays in the field, with the reason, and nothing is cut off.
 * @param kept the text as it is saved
 * @param keep saves it, or says why not
 * @param name under which it is held until it fits, also when the page is left; null where it goes with the page
 */
export function useDraft(kept: string, limit: number, keep: (text: string) => Refusal, name: string | null = null) {
  const [draft, setDraft] = useHeld<{ text: string; problem: string }>(name);
  const change = (text: string) => {
    const problem = tooLong(text, limit) ?? keep(text);
    setDraft(problem === null ? null : { text, problem });
  };
  return { value: draft?.text ?? kept, problem: draft?.problem ?? '', change };
}
