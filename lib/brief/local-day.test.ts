import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { localDay } from './local-day.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

it.each([
  ['Pacific/Auckland', '2026-11-30T20:50:00Z', '2026-12-01'],
  ['America/Los_Angeles', '2027-01-01T03:00:00Z', '2026-12-31'],
  ['UTC', '2026-11-30T23:59:59Z', '2026-11-30'],
])('in %s, %s is on %s', (name, moment, day) => {
  process.env.TZ = name;
  expect(localDay(new Date(moment))).toBe(day);
});

it('is the day that the browser itself names', () => {
  process.env.TZ = 'Pacific/Chatham';
  const sweden = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Pacific/Chatham' });
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1970-01-02'), max: new Date('2999-12-31'), noInvalidDate: true }),
      (moment) => {
        expect(localDay(moment)).toBe(sweden.format(moment));
      },
    ),
  );
});

it('names no day for what is no moment', () => {
  expect(localDay(new Date('once upon a time'))).toBe('');
});
