import type { Calibration } from './calibration-types.ts';

const NOTHING = { n: 0, k: 0 };

/** The whole share to the highest, and words cut as if a share were a frequency: before any fit, and in tests. */
export const UNCALIBRATED: Calibration = {
  temperature: 0,
  cuts: { robust: 0.85, leaning: 2 / 3, pair: 0.85 },
  words: { robust: NOTHING, leaning: NOTHING, 'toss-up': NOTHING, none: NOTHING },
};
