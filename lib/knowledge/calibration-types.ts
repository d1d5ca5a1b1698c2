/** What published decisions that had no part in writing the evidence say about shares and words. */

/** Of `n` decisions, with their publisher left out of the fit, of which a word was said, the team chose so in `k`. */
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
    /** Right in at least 85 of 100; of the leading idea. */
    robust: number | null;
    /** Right in at least two of three; of the leading idea. */
    leaning: number | null;
    /** One of the two right in at least 85 of 100; of the two largest shares together. */
    pair: number | null;
  };
  /** What became of each word; of a toss-up, how often one of the two named was chosen. */
  words: Record<'robust' | 'leaning' | 'toss-up' | 'none', Tally>;
}

/** A published decision that measures: its facts were mapped to answers without sight of the choice. */
export interface PublishedCase {
  id: string;
  /** Who published it; figures are taken with all cases of a publisher left out of the fit. */
  publisher: string;
  /** `topic`, or `topic/scope`. */
  decision: string;
  /** Option ids, those chosen among them. */
  considered: string[];
  chosen: string[];
  outcome: 'kept' | 'reversed' | 'unknown';
  /** 3: context and alternatives really stated; 1: barely. */
  quality: 1 | 2 | 3;
  answers: Record<string, string>;
  source: { title: string; url: string };
}

/** Of what was said with about so much share, how much came true. Shares 0..1. */
export interface CalibrationBin {
  from: number;
  to: number;
  count: number;
  said: number;
  happened: number;
}

/** Everything that was measured when `temperature` and `cuts` were fitted; printed on the method page. */
export interface TrackRecord extends Calibration {
  /** Range of T that 19 of 20 draws of publishers give, and where twice the log-likelihood falls by 3.84. */
  uncertainty: { publishers: [number, number]; profile: [number, number] };
  /** Decisions measured, and how many of them each publisher has. */
  cases: number;
  publishers: Record<string, number>;
  /**
   * Mean of −ln of the share of what was chosen: ours; the same for every option; the same for those that are not out;
   * and as often as other publishers chose it.
   */
  losses: { model: number; equal: number; equalInside: number; commonest: number };
  /** Shares of the cases, each beside its floors. */
  agreement: {
    among: number;
    blind: number;
    commonestAmong: number;
    top1: number;
    commonest: number;
    top3: number;
  };
  leader: { error: number; bins: CalibrationBin[] };
  options: { error: number; bins: CalibrationBin[] };
  /** Decisions that their teams took back: how many would be repeated, and how many of those with a warning. */
  reversed: { count: number; repeated: number; warned: number };
}
