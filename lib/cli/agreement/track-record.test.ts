/** What the pages print of the track record is what the cases and the evidence give today. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadKnowledge } from '#lib/cli/load-content.ts';
import { knowledgeOf } from '#lib/engine/fixture.ts';
import type { TrackRecord } from '#lib/knowledge/calibration-types.ts';
import { isMeasured, measuringCases } from './cases.ts';
import { fitsWithout, trialsOf } from './fit.ts';
import { trackRecordOf } from './track-record.ts';

const shipped = loadKnowledge();
let now: TrackRecord | null = null;
beforeAll(() => {
  now = trackRecordOf(shipped);
}, 60_000);

describe('the track record', () => {
  it('is not stale: `npm run agreement -- --fit` writes it anew', () => {
    expect(shipped.trackRecord).toEqual(now);
  });
  it('travels in its short form with every knowledge base', () => {
    const { temperature, cuts, words } = shipped.trackRecord ?? {};
    expect(shipped.calibration).toEqual({ temperature, cuts, words });
  });
  it('counts every measured case in exactly one word, and no more right ones than there are', () => {
    const tallies = Object.values(now?.words ?? {});
    expect(tallies.reduce((sum, t) => sum + t.n, 0)).toBe(now?.cases);
    for (const { n, k } of tallies) expect(k).toBeLessThanOrEqual(n);
    expect(Object.values(now?.publishers ?? {}).reduce((sum, n) => sum + n, 0)).toBe(now?.cases);
  });
  it('beats the same share for every option, and the commonest choice', () => {
    const { model = NaN, equal, equalInside, commonest } = now?.losses ?? {};
    for (const floor of [equal, equalInside, commonest]) expect(model).toBeLessThan(floor ?? NaN);
  });
  it('has a T within its own uncertainty', () => {
    for (const [low, high] of Object.values(now?.uncertainty ?? {})) {
      expect(now?.temperature).toBeGreaterThanOrEqual(low);
      expect(now?.temperature).toBeLessThanOrEqual(high);
    }
  });
  it('is none without cases', () => {
    expect(trackRecordOf(knowledgeOf([]))).toBeNull();
  });
});

it('what is said of a publisher does not know what it chose', () => {
  const measured = measuringCases(shipped).cases.filter(isMeasured);
  const before = fitsWithout(trialsOf(measured));
  const publisher = 'mozilla';
  const turned = measured.map((c) => {
    const other = c.compiled.options.find((o) => !c.chosen.includes(o.option.id))?.option.id ?? '';
    return c.published.publisher === publisher ? { ...c, chosen: [other] } : c;
  });
  const after = fitsWithout(trialsOf(turned));
  expect(after(publisher)).toEqual(before(publisher));
  // What is said of the others does hang on it.
  expect(after('CMSgov')).not.toEqual(before('CMSgov'));
}, 60_000);
