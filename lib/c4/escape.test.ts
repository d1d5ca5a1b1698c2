import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessible, label, plainLabel } from './escape.ts';

/** What a browser shows for a label: entities decoded, as Mermaid writes them. */
const shown = (text: string) => text.replace(/#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)));

describe('a quoted label', () => {
  it.each([
    ['a quotation mark ends nothing', 'say "hi"', 'say #34;hi#34;'],
    ['markup is text', '<b>&amp;</b>', '#60;b#62;#38;amp#59;#60;/b#62;'],
    ['Markdown is text', '*b* _i_ `c` ~s~', '#42;b#42; #95;i#95; #96;c#96; #126;s#126;'],
    ['a comment or directive is text', '%%{init}%%', '#37;#37;#123;init#125;#37;#37;'],
    ['an entity is not decoded', '#35;', '#35;35#59;'],
    ['a link is none, and a bar closes nothing', '[a](b)|c|', '[a#93;(b)#124;c#124;'],
    ['a list marker starts no list', '- item', '#45; item'],
    ['a number starts no list', '1. item', '#49;. item'],
    ['a style statement is not seen', 'my style: #1;', 'my s#116;yle: #35;1#59;'],
    ['a class statement is not seen', 'classDef x', 'class#68;ef x'],
    ['a backslash is a look-alike', 'a\\b', 'a∖b'],
    ['one dollar sign stays, two become full-width', '$5 $$x$$', '$5 ＄＄x＄＄'],
    ['line breaks and controls are a space', 'a\r\n\tb\u0000c\u2028d', 'a b c d'],
    ['direction overrides go, a zero-width character is a space', 'a\u202Eb\u200Bc\u2066d', 'ab cd'],
    ['an emoji keeps its joiner', '👩‍💻', '👩‍💻'],
    ['half a surrogate is replaced', 'a\uD800b', 'a\uFFFDb'],
    ['plain words stay', 'Orders & more'.replace('&', 'and'), 'Orders and more'],
  ])('%s', (_name, text, expected) => {
    expect(label(text)).toBe(expected);
  });

  it('decodes to the text again, apart from documented look-alikes', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abc XYZ#"<>&`;*_%{}~|[]().-+=1!?/:\'style') });
    fc.assert(
      fc.property(plain, (text) => {
        expect(shown(label(text))).toBe(text.replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 500 },
    );
  });

  it('never holds a character that Mermaid reads as syntax', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const rest = label(text).replace(/#\d+;/g, '');
        expect(rest).not.toMatch(/["<>&`;*_%{}~|\\#\n\r\u2028]|\]\(/);
        expect(label(text)).not.toMatch(/style|classDef/);
        expect(label(text)).not.toContain('$$');
      }),
      { numRuns: 500 },
    );
  });
});

describe('a label without HTML', () => {
  it('has look-alikes in place of what would be markup', () => {
    expect(plainLabel('"a" <b> *c* [d](e) #1; \\')).toBe('”a” ‹b› ∗c∗ [d⁆(e) ＃1； ∖');
  });
  it('never holds a quotation mark, a tag or Markdown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(plainLabel(text)).not.toMatch(/["<>&`*_#\\\n]|\]\(|https?:\/\//);
      }),
    );
  });
});

describe('a title for screen readers', () => {
  it('is one line without anything that ends it', () => {
    expect(accessible('Till; "x" #1 {a}\nb')).toBe('Till x 1 a b');
  });
  it('is never empty', () => {
    expect(accessible(';;')).toBe('Diagram');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => accessible(text).length > 0));
  });
});
