/** What published decisions that had no part in writing the evidence say about the shares. */

/** Of `n` decisions left out of the fit for which a word was said, in `k` the team chose so. */
export interface Tally {
  n: number;
  k: number;
}

/** The part that every page needs; it travels with the knowledge base. */
export interface Calibration {
  /** T of the shares, in points of the score; 0 gives the whole share to the highest. */
  temperature: number;
  /** Least share for each word; null where no share makes it true, and the word is never said. */
  cuts: {
    robust: number | null;
    leaning: number | null;
    /** Of the two largest shares together: "one of these two". */
    pair: number | null;
  };
  /** What became of each word. */
  words: Record<'robust' | 'leaning' | 'toss-up' | 'none', Tally>;
}
