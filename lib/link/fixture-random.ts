/** Random briefs for the laws of links and of reading. */
import fc from 'fast-check';
import type { Brief } from '#lib/knowledge/brief.ts';
import { knowledge } from './fixture.ts';
import { numbersOf } from './numbers.ts';

const { toNumber } = numbersOf(knowledge);
const ids = (kind: keyof typeof toNumber) => [...toNumber[kind].keys()];
const text = fc.string({ unit: 'binary', maxLength: 40 });
const pairs = (entries: fc.Arbitrary<[string, unknown]>, min = 1) =>
  fc.array(entries, { minLength: min, maxLength: 8 }).map((all) => Object.fromEntries(all));
/** A set is answered item by item. */
const answerable = ids('variable').filter((id) => !ids('variable').some((other) => other.startsWith(`${id}.`)));
const answers = pairs(
  fc.constantFrom(...answerable).chain((id): fc.Arbitrary<[string, string]> => {
    const fitting = ids('answer').filter((a) => a.startsWith(`${id.split('.')[0]}=`));
    return fc.constantFrom(...fitting).map((a) => [id, a.split('=')[1] ?? '']);
  }),
);
const decided = (value: (option: string) => fc.Arbitrary<unknown>) =>
  pairs(
    fc.constantFrom(...ids('decision')).chain((key): fc.Arbitrary<[string, unknown]> => {
      const fitting = ids('option').filter((o) => o.startsWith(`${key.split('/')[0]}=`));
      return fc.constantFrom(...fitting).chain((o) => value(o.split('=')[1] ?? '').map((v) => [key, v]));
    }),
  );
/** Any brief of the small knowledge base that a link can carry. */
export const briefs = fc.record(
  {
    answers,
    scopes: pairs(fc.tuple(fc.constantFrom(...ids('scope')), answers)),
    levels: pairs(
      fc.tuple(
        fc.constantFrom(...ids('criterion')),
        fc.record({ level: fc.integer({ min: 0, max: 4 }), reason: text }, { requiredKeys: ['level'] }),
      ),
    ),
    choices: decided((option) =>
      fc.record(
        { option: fc.constant(option), reason: text, date: fc.constant('2026-11-20') },
        { requiredKeys: ['option'] },
      ),
    ),
    waivers: decided((option) => text.map((why) => ({ [option]: why }))),
    notes: pairs(fc.tuple(fc.constantFrom(...ids('variable')), text)),
    names: fc.record({ system: text, people: fc.array(fc.record({ name: text }), { minLength: 1, maxLength: 3 }) }),
    record: fc.record({ deciders: text }),
    knowledge: fc.string({ unit: 'grapheme', maxLength: 10 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Brief>;
