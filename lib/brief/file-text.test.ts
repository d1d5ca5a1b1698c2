import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicateKeys } from './duplicate-keys.ts';
import { MAX_FILE, textOfFile } from './file-text.ts';

const utf16be = (text: string) => {
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from(bytes.swap16());
};

describe('bytes', () => {
  it('of every encoding that can be told give the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (inner) => {
        const text = JSON.stringify({ a: inner });
        for (const bytes of [
          Buffer.from(text),
          Buffer.from(`\ufeff${text}`),
          Buffer.from(text, 'utf16le'),
          Buffer.from(`\ufeff${text}`, 'utf16le'),
          utf16be(text),
          utf16be(`\ufeff${text}`),
        ])
          expect(textOfFile(Uint8Array.from(bytes))).toEqual({ ok: true, text });
      }),
    );
  });
  it.each<[string, Uint8Array, RegExp]>([
    ['Latin-1', Buffer.from('{\n"a": "é"}', 'latin1'), /^Line 2, column 7 \(byte E9\) is not UTF-8/],
    [
      'a real replacement before the bad byte',
      Buffer.from([0xef, 0xbf, 0xbd, 0x0a, 0xff]),
      /^Line 2, column 1 \(byte FF\)/,
    ],
    ['half of UTF-16', Uint8Array.from([255, 254, 123, 0, 65]), /UTF-16/],
    ['half a pair', Uint8Array.from([255, 254, 0, 0xd8]), /UTF-16/],
    ['too many', new Uint8Array(MAX_FILE + 1), /larger than 4 MB/],
  ])('%s is refused with a word about it', (_name, bytes, message) => {
    const read = textOfFile(bytes);
    expect(read.ok ? '' : read.problem).toMatch(message);
  });
  it('of nothing are no text', () => {
    expect(textOfFile(new Uint8Array())).toEqual({ ok: true, text: '' });
  });
});

describe('a key twice', () => {
  it.each([
    ['{"a":1,"a":2}', ['a']],
    ['{"a":{"b":[{"c":1},{"c":1,"d":2,"c":3}]}}', ['a.b.1.c']],
    ['{"a":"\\"a\\":1,","b":{"a":1},"\\u0061":1}', ['a']],
    ['[{"a":1},{"a":1}]', []],
    ['"a"', []],
    ['{"__proto__":1,"__proto__":2,"constructor":1}', ['__proto__']],
  ])('%s', (json, paths) => {
    expect(duplicateKeys(json)).toEqual(paths);
  });
  it('is never seen in what was written from a value, and always where one is planted', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), (value) => {
        const json = JSON.stringify(value);
        expect(duplicateKeys(json)).toEqual([]);
        const key = Object.keys(value).at(-1) ?? '';
        expect(duplicateKeys(`${json.slice(0, -1)},${JSON.stringify(key)}:0}`)).toEqual([key]);
      }),
    );
  });
  it('is found at any depth', () => {
    const deep = 100_000;
    expect(duplicateKeys(`${'['.repeat(deep)}{"a":1,"a":1}${']'.repeat(deep)}`)).toHaveLength(1);
  });
});
