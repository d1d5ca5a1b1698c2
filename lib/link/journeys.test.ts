/** What happens to a link between sender and reader is undone, in any order; a changed character is still refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBrief, encodeBrief } from './codec.ts';
import { briefs } from './fixture-random.ts';
import { full, knowledge } from './fixture.ts';
import { LinkError } from './link-error.ts';
import { fragmentsIn } from './pasted.ts';

type Journey = (link: string) => string;

const hex = (c: string) => [...new TextEncoder().encode(c)].map((b) => b.toString(16).padStart(2, '0'));
const percent = (c: string) => hex(c).map((h) => `%${h.toUpperCase()}`);
/** The characters at places that a journey picks, by a number that repeats along the link. */
const some = (picks: number[], change: (c: string) => string) => (link: string) =>
  [...link].map((c, i) => (picks[i % picks.length] === 0 ? change(c) : c)).join('');

const proofpoint2 = (url: string) =>
  `https://urldefense.proofpoint.com/v2/url?u=${url.replace(/[^A-Za-z0-9.]/gu, (c) =>
    c === '/'
      ? '_'
      : hex(c)
          .map((h) => `-${h.toUpperCase()}`)
          .join(''),
  )}&d=DwMFaQ&c=eIGjsITfXP_y-DLLX0uEHXJvU8nOHrUK8IrwNKOtkVU&r=x&m=y&s=z&e=`;

const RUNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const proofpoint3 = (url: string) => {
  let replaced = '';
  const marked = url.replace(/[^A-Za-z0-9\-._~:/?=&%]+/gu, (run) => {
    const characters = [...run];
    replaced += run;
    let out = '';
    while (characters.length > 0) {
      const taken = characters.splice(0, 65);
      out += taken.length === 1 ? '*' : `**${RUNS[taken.length - 2]}`;
    }
    return out;
  });
  const list = Buffer.from(replaced, 'utf8').toString('base64url');
  return `https://urldefense.com/v3/__${marked}__;${list}!!Dq0X2DkFhyF93HkjWTBQKhk!abc-DEF_$`;
};

const picks = fc.array(fc.nat(3), { minLength: 3, maxLength: 9 });
const insert = (marks: string[]) =>
  fc.tuple(picks, fc.constantFrom(...marks)).map(([p, mark]): Journey => some(p, (c) => c + mark));

const JOURNEYS: Record<string, fc.Arbitrary<Journey>> = {
  'punctuation after it': fc
    .string({ unit: fc.constantFrom(...`.)>,;!'"]*`), minLength: 1, maxLength: 3 })
    .map((tail) => (link) => link + tail),
  'punctuation around it': fc
    .constantFrom('<>', '()', '""', '[]', "''", '“”', '**', '__')
    .map((pair) => (link) => (pair[0] ?? '') + link + (pair[1] ?? '')),
  'invisible characters': insert(['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e', '\u202c']),
  'spaces that do not break': insert(['\u00a0', '\u202f', ' ']),
  'percent-encoding': picks.map((p) => some(p, (c) => percent(c).join(''))),
  'all percent-encoded': fc.constant((link) => [...link].flatMap(percent).join('')),
  'quoted lines': fc.tuple(fc.integer({ min: 5, max: 76 }), fc.constantFrom('> ', '>> ', '> > ', '>', '', '  ')).map(
    ([width, mark]) =>
      (link) =>
        `${mark}${link.replace(new RegExp(`(.{${width}})`, 'gsu'), `$1\r\n${mark}`)}`,
  ),
  'HTML entities': picks.map(
    (p) => (link) =>
      some(
        p,
        (c) => `&#${c.codePointAt(0)};`,
      )(link)
        .replace(/&(?!#)/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;'),
  ),
  SafeLinks: fc.constant(
    (link) =>
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C01%7Ca%40b.example%7C1.abc&sdata=x%3D&reserved=0`,
  ),
  Google: fc.constant(
    (link) => `https://www.google.com/url?q=${encodeURIComponent(link)}&sa=D&source=editors&ust=17&usg=AOvVaw0`,
  ),
  'Proofpoint, first form': fc.constant(
    (link) => `https://urldefense.proofpoint.com/v1/url?u=${encodeURIComponent(link)}&k=b%0A&r=c%0A`,
  ),
  'Proofpoint, second form': fc.constant(proofpoint2),
  'Proofpoint, third form': fc.constant(proofpoint3),
};
const journey = fc.oneof(...Object.values(JOURNEYS));
const GATEWAYS = /Safe|Google|Proof/;
const ORIGIN = 'https://plumbline.example/d#';
const code = async (link: string) =>
  decodeBrief(knowledge, link).then(
    () => 'opened',
    (error: unknown) => (error instanceof LinkError ? error.code : String(error)),
  );

describe('one journey', () => {
  it.each(Object.entries(JOURNEYS))('%s', async (name, one) => {
    const link = await encodeBrief(knowledge, full);
    await fc.assert(
      fc.asyncProperty(one, fc.constantFrom(ORIGIN, '#', '', '/d%23'), async (change, start) => {
        // A fragment without its # is what the page takes from its own address: no gateway wraps that.
        const travelled = change((GATEWAYS.test(name) ? start || '#' : start) + link);
        expect((await decodeBrief(knowledge, travelled)).brief).toEqual(full);
      }),
      { numRuns: 20 },
    );
  });
});

it('every composition of journeys gives the same brief back', async () => {
  await fc.assert(
    fc.asyncProperty(briefs, fc.array(journey, { maxLength: 5 }), async (brief, journeys) => {
      const link = ORIGIN + (await encodeBrief(knowledge, brief));
      const travelled = journeys.reduce((l, change) => change(l), link);
      expect((await decodeBrief(knowledge, travelled)).brief).toEqual(brief);
    }),
    { numRuns: 600 },
  );
});

it('a changed or lost character of data is refused after any journey', async () => {
  await fc.assert(
    fc.asyncProperty(
      briefs,
      fc.array(journey, { maxLength: 3 }),
      fc.nat(),
      fc.constantFrom('', ...'ABQgwZaz019-_'),
      async (brief, journeys, place, other) => {
        const link = await encodeBrief(knowledge, brief);
        const at = 2 + (place % (link.length - 2));
        const changed = link.slice(0, at) + other + link.slice(at + 1);
        if (changed === link) return;
        const travelled = journeys.reduce((l, change) => change(l), ORIGIN + changed);
        expect(await code(travelled)).not.toBe('opened');
      },
    ),
    { numRuns: 600 },
  );
});

describe('around it', () => {
  it('a sentence, a whole mail, Markdown and a table do not hide it', async () => {
    const link = ORIGIN + (await encodeBrief(knowledge, full));
    const wrapped = link.replace(/(.{60})/g, '$1\n> ');
    for (const text of [
      `See ${link} before Monday.`,
      `See ${link}`,
      `[our decisions](${link}), please`,
      `| System | ${link} |`,
      `<a href="${link}">${link}</a>`,
      `On Monday Ann wrote:\n> Hello,\n>\n> ${wrapped}\n`,
      `Ticket #12: ${link} (v1.2)`,
    ])
      expect((await decodeBrief(knowledge, text)).brief).toEqual(full);
  });

  it('a gateway that hides the address is named, with what to do', async () => {
    await expect(
      decodeBrief(knowledge, 'https://protect-eu.mimecast.com/s/AbCdE?domain=plumbline.example'),
    ).rejects.toThrow(/gateway.*Open that in a browser/);
  });

  it('what was made to cost time is answered soon', async () => {
    for (const text of [
      '/v3/__'.repeat(80_000),
      '/v2/url?'.repeat(60_000),
      '%25'.repeat(170_000),
      `%${'25'.repeat(250_000)}`,
      '&amp;'.repeat(100_000),
      '#1.A '.repeat(100_000),
      '1.A#'.repeat(120_000),
      `/v3/__${'**_'.repeat(20_000)}__;${'A'.repeat(8_000)}!`,
    ]) {
      const began = performance.now();
      expect(await code(text)).not.toBe('opened');
      expect(performance.now() - began, text.slice(0, 12)).toBeLessThan(2_500);
    }
  });

  it('a text beyond any mail is not looked through', async () => {
    expect(await code('a'.repeat(2_000_000))).toBe('too-long');
    expect(() => fragmentsIn('a'.repeat(2_000_000))).toThrow(LinkError);
  });

  it('bytes that gateways write wrongly throw nothing else', async () => {
    for (const text of [
      '&#9999999;#1.A',
      '%FF%FE#1.AAAA',
      '/v3/__a*b__;_!#1.AAAA',
      '&#x110000;#1.AAAA',
      '/v3/__x__;A!',
    ])
      expect(await code(text)).toMatch(/damaged|not-a-link/);
  });
});
