import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc24, fromBase64Url, pushVarint, Reader, toBase64Url, VARINT_LIMIT } from './bytes.ts';
import { LinkError } from './link-error.ts';

const bytes = fc.uint8Array({ maxLength: 80 }).map((a) => Uint8Array.from(a));
const varint = (value: number) => {
  const out: number[] = [];
  pushVarint(out, value);
  return out;
};
const code = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof LinkError) return error.code;
    throw error;
  }
  return 'nothing';
};

describe('the checksum', () => {
  it('is CRC-24 of OpenPGP, by the value its catalogue gives for "123456789"', () => {
    expect(crc24(new TextEncoder().encode('123456789'))).toBe(0x21cf02);
    expect(crc24(new Uint8Array())).toBe(0xb704ce);
  });
  it('changes with every single bit', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        (a, at, bit) => {
          const turned = Uint8Array.from(a);
          const place = at % a.length;
          turned[place] = (turned[place] ?? 0) ^ (1 << bit);
          expect(crc24(turned)).not.toBe(crc24(a));
        },
      ),
    );
  });
  it('changes with every burst of up to 24 bits', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 3, maxLength: 60 }),
        fc.nat(),
        fc.tuple(fc.integer({ min: 1, max: 255 }), fc.nat(255), fc.nat(255)),
        (a, at, burst) => {
          const turned = Uint8Array.from(a);
          const place = at % (a.length - 2);
          burst.forEach((mask, i) => (turned[place + i] = (turned[place + i] ?? 0) ^ mask));
          expect(crc24(turned)).not.toBe(crc24(a));
        },
      ),
    );
  });
});

describe('numbers', () => {
  it.each([
    [0, [0]],
    [1, [1]],
    [127, [127]],
    [128, [128, 1]],
    [300, [172, 2]],
    [16_383, [255, 127]],
    [16_384, [128, 128, 1]],
    [VARINT_LIMIT - 1, [255, 255, 255, 127]],
  ])('%i is written as %j', (value, expected) => {
    expect(varint(value)).toEqual(expected);
    expect(new Reader(Uint8Array.from(expected)).varint()).toBe(value);
  });
  it('come back, and leave the reader behind them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: VARINT_LIMIT - 1 })), (values) => {
        const reader = new Reader(Uint8Array.from(values.flatMap(varint)));
        expect(values.map(() => reader.varint())).toEqual(values);
        expect(reader.left).toBe(0);
      }),
    );
  });
  it.each([[-1], [0.5], [VARINT_LIMIT], [NaN], [Infinity]])('%d is refused', (value) => {
    expect(code(() => varint(value))).toBe('invalid');
  });
  it.each([
    ['nothing', []],
    ['an end in the middle', [128]],
    ['five bytes', [128, 128, 128, 128, 1]],
    ['zero in two bytes', [128, 0]],
    ['one in three bytes', [129, 128, 0]],
  ])('%s is damage', (_name, wire) => {
    expect(code(() => new Reader(Uint8Array.from(wire)).varint())).toBe('damaged');
  });
});

describe('the reader', () => {
  it('takes what is there, and no more', () => {
    const reader = new Reader(Uint8Array.from([1, 2, 3]));
    expect([...reader.take(2)]).toEqual([1, 2]);
    expect(reader.left).toBe(1);
    expect(code(() => reader.take(2))).toBe('damaged');
    expect([...reader.take(1)]).toEqual([3]);
    expect([...reader.take(0)]).toEqual([]);
  });
});

describe('base64url', () => {
  it.each([
    ['', []],
    ['AA', [0]],
    ['_w', [255]],
    ['-_8', [251, 255]],
    ['AAEC', [0, 1, 2]],
  ])('%j stands for %j', (text, expected) => {
    expect(toBase64Url(Uint8Array.from(expected))).toBe(text);
    if (text !== '') expect([...fromBase64Url(text)]).toEqual(expected);
  });
  it('comes back, in its alphabet', () => {
    fc.assert(
      fc.property(bytes, (a) => {
        const text = toBase64Url(a);
        expect(text).toMatch(/^[A-Za-z0-9_-]*$/);
        if (text !== '') expect([...fromBase64Url(text)]).toEqual([...a]);
      }),
    );
  });
  it('is the platform’s own, but for the alphabet and the padding', () => {
    fc.assert(
      fc.property(bytes, (a) => {
        expect(toBase64Url(a)).toBe(Buffer.from(a).toString('base64url'));
      }),
    );
  });
  it.each([['A'], ['AAAAA'], ['AB'], ['_x'], ['A+'], ['A='], ['A A'], ['ä'], ['']])('%j is damage', (text) => {
    expect(code(() => fromBase64Url(text))).toBe('damaged');
  });
});
