/** A list too long to read in one go, cut into folds between first letters. */
export interface Fold<T> {
  /** "A to C", or one letter. */
  label: string;
  entries: T[];
}

/** @param entries sorted by title. @param most a fold holds no more, unless one letter alone does */
export function foldsOf<T extends { title: string }>(entries: T[], most: number): Fold<T>[] {
  const byLetter = new Map<string, T[]>();
  for (const entry of entries) {
    const letter = /\p{L}/u.exec(entry.title.charAt(0))?.[0].toUpperCase() ?? '0–9';
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), entry]);
  }
  const folds: { letters: string[]; entries: T[] }[] = [];
  for (const [letter, own] of byLetter) {
    const last = folds.at(-1);
    if (last && last.entries.length + own.length <= most) {
      last.letters.push(letter);
      last.entries.push(...own);
    } else folds.push({ letters: [letter], entries: [...own] });
  }
  return folds.map(({ letters: [first = '', ...rest], entries: own }) => ({
    label: rest.length > 0 ? `${first} to ${rest.at(-1)}` : first,
    entries: own,
  }));
}
