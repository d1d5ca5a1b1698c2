/** Fits T and the cuts of the words, and measures both with the publisher left out: all that the pages print of it. */
import { entry } from '#lib/engine/entry.ts';
import { seededRandom } from '#lib/engine/random.ts';
import type { Calibration, TrackRecord } from '#lib/knowledge/calibration-types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { isMeasured, measuringCases, shapingCases, type Case } from './cases.ts';
import { cutsFrom } from './cuts.ts';
import { fitsWithout, temperatureOf, trialsOf, type Fitted } from './fit.ts';
import { bestColumn, leftOut, leftOutLosses, mean, profileRange, resampled } from './left-out.ts';
import { agreementOf, calibrationOf, choicesOfOthers, reversedOf, type Choices } from './measures.ts';
import { chosenShare, leadChosen, lossOf, standAt, wordsAt, type Worlds } from './worlds.ts';

/** How often every option counts as chosen before any choice is seen, tried for the floor of the commonest choice. */
const IMAGINED = [0.5, 1, 2, 4, 8];
const SAMPLES = 1000;

/** What became of each word, where neither T nor the cuts knew the publisher. */
function talliesOf(all: Worlds[], fitOf: (w: Worlds) => Fitted): Calibration['words'] {
  const words = {
    robust: { n: 0, k: 0 },
    leaning: { n: 0, k: 0 },
    'toss-up': { n: 0, k: 0 },
    none: { n: 0, k: 0 },
  };
  for (const w of all) {
    const { temperature, cuts } = fitOf(w);
    const { confidence, shortlist } = wordsAt(w, w.shares(temperature), cuts);
    const right = confidence === 'toss-up' ? shortlist.some((o) => w.case.chosen.includes(o)) : leadChosen(w);
    words[confidence].n += 1;
    if (right) words[confidence].k += 1;
  }
  return words;
}

/** Loss of always saying how often other publishers chose what. */
function commonestLoss(cases: Case[], choices: Choices, publishers: string[]): number {
  const table = cases.map((c) => {
    const counts = [...choices(c)];
    const total = counts.reduce((sum, [, n]) => sum + n, 0);
    return IMAGINED.map((a) =>
      lossOf(
        counts.reduce((sum, [id, n]) => sum + (c.chosen.includes(id) ? (n + a) / (total + a * counts.length) : 0), 0),
      ),
    );
  });
  return mean(leftOutLosses(table, publishers));
}

/** Three decimals: what is printed has two, and rounding keeps the file from changing with the last bit. */
const rounded = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value, (_, v: unknown) => (typeof v === 'number' ? Math.round(1000 * v) / 1000 : v))) as T;

/** @returns null where the knowledge base has no cases that measure */
export function trackRecordOf(knowledge: Knowledge): TrackRecord | null {
  const { cases } = measuringCases(knowledge);
  const measured = cases.filter(isMeasured);
  if (measured.length === 0) return null;
  const trials = trialsOf(measured);
  const { all, table, publishers } = trials;
  const temperature = temperatureOf(bestColumn(table, () => 1));
  const left = leftOut(table, publishers);
  const sharesLeftOut = (w: Worlds) => w.shares(temperatureOf(left.get(w.case.published.publisher) ?? 0));
  const fitOf = fitsWithout(trials);
  const choices = choicesOfOthers([...cases, ...shapingCases(knowledge).cases]);
  const samples = resampled(table, publishers, SAMPLES, seededRandom('publishers')).map(temperatureOf);
  const forecast = (w: Worlds, at: number) => ({
    said: entry(sharesLeftOut(w), at),
    happened: w.case.chosen.includes(entry(w.case.compiled.options, at).option.id),
  });
  const { unwarned: _, ...reversed } = reversedOf(cases);
  const [low, high] = profileRange(table);
  return rounded({
    temperature,
    cuts: cutsFrom(all.map((w) => standAt(w, sharesLeftOut(w)))),
    words: talliesOf(all, (w) => fitOf(w.case.published.publisher)),
    uncertainty: {
      publishers: [entry(samples, Math.floor(0.025 * SAMPLES)), entry(samples, Math.floor(0.975 * SAMPLES))],
      profile: [temperatureOf(low), temperatureOf(high)],
    },
    cases: measured.length,
    publishers: Object.fromEntries(
      [...new Set(publishers)].sort().map((p) => [p, publishers.filter((own) => own === p).length]),
    ),
    losses: {
      model: mean(leftOutLosses(table, publishers)),
      equal: mean(measured.map((c) => lossOf(c.chosen.length / c.compiled.options.length))),
      equalInside: mean(all.map((w) => lossOf(chosenShare(w, w.shares(1e9))))),
      commonest: commonestLoss(measured, choices, publishers),
    },
    agreement: agreementOf(measured, choices),
    leader: calibrationOf(
      all.flatMap((w) => {
        const at = w.case.compiled.options.findIndex((o) => o.option.id === w.case.decision.leaders[0]);
        return at < 0 ? [] : [forecast(w, at)];
      }),
    ),
    options: calibrationOf(all.flatMap((w) => w.case.compiled.options.map((_option, at) => forecast(w, at)))),
    reversed,
  });
}
