/** Schemas of `content/calibration`: the cases that measure, and what was fitted to them. */
import { z } from 'zod';
import { id, sentence } from './schema.ts';

const share = z.number().min(0).max(1);
const cut = share.nullable();
const tally = z.strictObject({ n: z.int().min(0), k: z.int().min(0) });
const range = z.tuple([z.number(), z.number()]);
const bins = z.strictObject({
  error: share,
  bins: z.array(z.strictObject({ from: share, to: share, count: z.int(), said: share, happened: share })),
});

export const casesFile = z.array(
  z.strictObject({
    id,
    publisher: sentence,
    decision: z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, 'expected topic or topic/scope'),
    considered: z.array(id).min(1),
    chosen: z.array(id).min(1),
    outcome: z.enum(['kept', 'reversed', 'unknown']),
    quality: z.literal([1, 2, 3]),
    answers: z.record(z.string(), id),
    source: z.strictObject({ title: sentence, url: z.url({ protocol: /^https?$/ }) }),
  }),
);

export const trackRecordFile = z.strictObject({
  temperature: z.number().positive(),
  cuts: z.strictObject({ robust: cut, leaning: cut, pair: cut }),
  words: z.strictObject({ robust: tally, leaning: tally, 'toss-up': tally, none: tally }),
  uncertainty: z.strictObject({ publishers: range, profile: range }),
  cases: z.int().positive(),
  publishers: z.record(sentence, z.int().positive()),
  losses: z.strictObject({ model: z.number(), equal: z.number(), equalInside: z.number(), commonest: z.number() }),
  agreement: z.strictObject({
    among: share,
    blind: share,
    commonestAmong: share,
    top1: share,
    commonest: share,
    top3: share,
  }),
  leader: bins,
  options: bins,
  reversed: z.strictObject({ count: z.int(), repeated: z.int(), warned: z.int() }),
});
