import { expect, it } from 'vitest';
import { loadKnowledge } from '#lib/cli/load-content.ts';
import { joinTexts, splitTexts } from './texts.ts';

const whole = loadKnowledge();

it('puts together what was split, down to every claim and source', () => {
  const { core, texts } = splitTexts(whole);
  const joined = joinTexts(core, texts);
  joined.topics.forEach((topic, t) =>
    topic.options.forEach((option, o) => {
      const original = whole.topics[t]?.options[o];
      expect(option.evidence).toEqual(original?.evidence.map(({ seeds: _seeds, ...row }) => row));
      expect(option.knockOuts).toEqual(original?.knockOuts);
      expect(option.fit).toEqual(original?.fit);
      expect(option.description).toBe(original?.description);
    }),
  );
  expect(joined.sources).toEqual(whole.sources);
  expect(joined.relations).toEqual(whole.relations);
  expect(joined.precedents).toEqual(whole.precedents);
});

it('leaves no sentence of the evidence in the first part', () => {
  const { core } = splitTexts(whole);
  const text = JSON.stringify(core.topics);
  for (const topic of whole.topics)
    for (const option of topic.options)
      for (const row of option.evidence) expect(text).not.toContain(JSON.stringify(row.claim));
});

it('carries how sure shares and words may be, and neither the cases nor the whole track record', () => {
  const { core, texts } = splitTexts(whole);
  expect(core.calibration).toEqual(whole.calibration);
  expect(core.cases).toEqual([]);
  expect(core.trackRecord).toBeNull();
  expect(whole.cases.length).toBeGreaterThan(0);
  for (const { id } of whole.cases) expect(JSON.stringify([core, texts])).not.toContain(`"${id}"`);
});
