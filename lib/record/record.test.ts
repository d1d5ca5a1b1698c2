import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Decision } from '#lib/engine/types.ts';
import { buildRecords } from './build.ts';
import { recordFiles } from './files.ts';
import { lintMarkdown } from './fixture-lint.ts';
import { brief, decision, evaluationOf, knowledge } from './fixture.ts';
import { inline, optionTitle, readYamlText, safeUrl, yamlText } from '#lib/markdown/escape.ts';
import { recordRefs, undecided } from './refs.ts';

const hostile = [
  '<script>alert(1)</script>',
  '[x](javascript:alert(1)) ![y](http://evil.example/z.png)',
  '# heading\n---\nstatus: rejected\n---\n## More',
  '`code` ```\nfence\n``` ~~~',
  '\u202Egnp.exe\u0000\u0007 \u2028 - item',
  'https://evil.example www.evil.example a@evil.example',
  '1. one\n2) two | a | b |\n| - | - |',
  '&lt;b&gt; *bold* _em_ $x$ (a)[b] trailing\\',
  '+ plus',
  '- dash',
  '= eq',
  '> quote',
  '#tag',
  '"quoted": "yes"',
];
const withText = (text: string): [Brief, Decision] => [
  {
    ...brief,
    names: { system: text, description: text },
    notes: { 'latency-target': text },
    record: { deciders: text, consulted: text, informed: text },
  },
  { ...decision, choice: 'graphql', choiceReason: text, choiceDate: '2026-11-21' },
];
const filesOf = (text: string) => {
  const [b, d] = withText(text);
  return recordFiles(knowledge, b, evaluationOf(d), {
    link: 'https://example.org/d#1.abc',
    elements: new Map([[d.key, [text]]]),
  });
};

describe('a record', () => {
  const files = recordFiles(knowledge, brief, evaluationOf(decision));
  it('reads as drawn', async () => {
    await expect(files[0]?.content).toMatchFileSnapshot('./golden/proposed.md.txt');
    await expect(filesOf('Two screens need it')[0]?.content).toMatchFileSnapshot('./golden/against-the-score.md.txt');
  });
  it('has the sections of MADR 4 and no other', () => {
    expect(files[0]?.content.match(/^## .*/gm)).toEqual([
      '## Context and Problem Statement',
      '## Decision Drivers',
      '## Considered Options',
      '## Decision Outcome',
      '## Pros and Cons of the Options',
      '## More Information',
    ]);
  });
  it('quotes the status, never the date, and dates only a choice', () => {
    expect(files[0]?.content).toMatch(/^---\nstatus: "proposed"\n---\n/);
    expect(filesOf('x')[0]?.content).toMatch(/^---\nstatus: "accepted"\ndate: 2026-11-21\ndecision-makers: x\n/);
  });
  it('lists good before neutral before bad', () => {
    for (const record of buildRecords(knowledge, brief, evaluationOf(decision)))
      for (const args of [record.consequences, ...record.options.map((o) => o.arguments)]) {
        const kinds = args.map((a) => ['good', 'neutral', 'bad'].indexOf(a.kind));
        expect(kinds).toEqual([...kinds].sort());
      }
  });
  it('keeps the index outside the folder of records, and numbers unique from 0001', () => {
    const second = { ...decision, key: 'api-style', scope: null };
    const set = recordFiles(knowledge, brief, evaluationOf(decision, second)).map((f) => f.path);
    expect(set.map((p) => p.replace(/-.*/, ''))).toEqual([
      'docs/decisions/0001',
      'docs/decisions/0002',
      'docs/decisions',
    ]);
    expect(set.at(-1)).toBe('docs/decisions-index.md');
  });
  it('says why there is none', () => {
    const tie = evaluationOf({ ...decision, leaders: ['rest', 'graphql'] });
    expect(recordRefs(knowledge, tie).size).toBe(0);
    expect(undecided(knowledge, tie)[0]?.reason).toBe('REST and GraphQL have the same score; choose one.');
  });
});

describe('hostile text', () => {
  it('passes the lint that MADR ships', () => {
    const random = fc.sample(fc.string({ unit: 'grapheme', maxLength: 60 }), { numRuns: 60, seed: 7 });
    lintMarkdown([...hostile, ...random].map(filesOf));
  });
  it('adds no section, no heading and no line', () => {
    const shape = (text: string) =>
      filesOf(text)[0]
        ?.content.split('\n')
        .map((l) => /^(#+ .*|---|\*|\|)/.exec(l)?.[0] ?? '');
    const expected = shape('word');
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...hostile), fc.string({ minLength: 1, unit: 'binary' })), (text) => {
        fc.pre(inline(text) !== '');
        expect(shape(`a ${text}`)).toEqual(expected);
      }),
    );
  });
  it('escapes, cleans and quotes', () => {
    expect(inline('<b>\u202E\n[x](y)')).toBe('\\<b\\> \\[x\\](y)');
    expect(optionTitle('CQRS (split) - "two", because | x')).toBe('CQRS split, two because x');
    expect(yamlText('Ann, Bob')).toBe('Ann, Bob');
    expect(yamlText('a: b # c')).toBe('"a: b # c"');
    for (const text of hostile) expect(yamlText(readYamlText(yamlText(text)))).toBe(yamlText(text));
    expect(readYamlText(yamlText('a: "b" # c'))).toBe('a: "b" # c');
    expect(safeUrl('javascript:alert(1)')).toBeNull();
  });
});
