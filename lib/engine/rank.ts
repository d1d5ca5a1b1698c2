/** Scores closer than this are equal. */
export const TIE = 1e-9;

/** Competition ranks (1, 1, 3), highest first; null stays null (out of the ranking). */
export function competitionRanks(scores: (number | null)[]): (number | null)[] {
  return scores.map((score) =>
    score === null ? null : 1 + scores.filter((other) => other !== null && other > score + TIE).length,
  );
}
