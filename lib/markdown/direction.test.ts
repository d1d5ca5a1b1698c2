import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOfBrief } from '#lib/brief/saved-brief.ts';
import { accessible, label, plainLabel } from '#lib/c4/escape.ts';
import { shorten } from '#lib/c4/model.ts';
import { withoutDirection } from './direction.ts';
import { heading, inline, optionTitle, plain, yamlText } from './escape.ts';

const TURNS = [...'\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'];
const turned = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** A text in any script, and the same with signs of direction strewn in. */
const pair = fc
  .array(
    fc.record({
      text: fc.oneof(
        fc.constantFrom('Orders', 'שלום', 'مرحبا', 'Ω', '👩‍💻', '#1. *x* <b>', ' ', '42'),
        fc.string({ unit: 'binary', maxLength: 6 }).filter((text) => !turned.test(text)),
      ),
      turn: fc.constantFrom('', ...TURNS),
    }),
    { maxLength: 12 },
  )
  .map((parts) => ({
    clean: parts.map((p) => p.text).join(''),
    strewn: parts.map((p) => p.turn + p.text).join(''),
  }));

describe('signs that turn the direction of text', () => {
  it.each([
    ['alone', withoutDirection],
    ['in a line of Markdown', inline],
    ['in a heading', heading],
    ['in the title of an option', optionTitle],
    ['in front matter', yamlText],
    ['in plain text', plain],
    ['in a label', label],
    ['in a label without HTML', plainLabel],
    ['in a description read aloud', accessible],
    ['in the model', (text: string) => shorten(text, 40)],
    ['in the name of a brief', (text: string) => nameOfBrief({ brief: { names: { system: text } } })],
    [
      'in the name of an alternative',
      (text: string) => nameOfBrief({ brief: {}, alternative: { name: text, of: 'a' } }),
    ],
  ])('%s: none is left, and the rest is as it would be without them', (_where, written) => {
    fc.assert(
      fc.property(pair, ({ clean, strewn }) => {
        expect(written(strewn)).not.toMatch(turned);
        // Half a character on either side of a sign would join without it.
        fc.pre(clean.isWellFormed() && strewn.isWellFormed());
        expect(written(strewn)).toBe(written(clean));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves every other text untouched', () => {
    fc.assert(
      fc.property(pair, ({ clean }) => {
        expect(withoutDirection(clean)).toBe(clean);
      }),
    );
  });
});
