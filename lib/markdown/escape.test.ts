import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heading, inline, optionTitle, plain, yamlText } from './escape.ts';

const DIRECTIONS = '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';
/** Words with what turns them, and what each function treats specially. */
const hostile = fc.string({ unit: fc.constantFrom(...DIRECTIONS, ...'ab א"#*|-1. ,;:\n') });

describe.each(Object.entries({ plain, inline, heading, optionTitle, yamlText }))('%s', (_name, escape) => {
  it('lets no character through that changes the direction of what follows', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escape(text)).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 500 },
    );
  });
  it('keeps letters of every direction', () => {
    expect(escape('שלום \u202eab')).toContain('שלום ab');
  });
});
