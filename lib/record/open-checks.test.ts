import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '#lib/engine/fixture.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { lintMarkdown } from './fixture-lint.ts';
import { openChecks } from './open-checks.ts';

const item = (id: string, extra = {}) => ({
  id,
  number: 1,
  text: `Do ${id}.`,
  why: 'w',
  verify: `Look at ${id}`,
  sources: [],
  ...extra,
});
const knowledge: Knowledge = {
  ...knowledgeOf([]),
  checklists: [
    {
      id: 'api',
      number: 1,
      title: 'API',
      description: 'd',
      topics: [],
      items: [
        item('paging'),
        item('limits'),
        item('depth', { moot: { when: { '@style': ['rest'] }, because: 'Nothing nests.' } }),
        item('hooks', { when: { partners: ['yes'] } }),
      ],
    },
    {
      id: 'never',
      number: 2,
      title: 'Never',
      description: 'd',
      topics: [],
      items: [item('x', { when: { q: ['yes'] } })],
    },
  ],
};
const fileFor = (brief: Brief) => openChecks(knowledge, brief)[0]?.content ?? '';

describe('open checks', () => {
  it('list what is open, count the rest, and give the reason of what does not apply', () => {
    const brief: Brief = {
      answers: { q: 'no', partners: 'no' },
      choices: { style: { option: 'rest' } },
      checks: {
        'api.paging': { state: 'not-yet', note: 'after the pilot' },
        'api.limits': { state: 'does-not-apply', note: 'one caller only' },
      },
    };
    expect(fileFor(brief)).toBe(
      [
        '# Open checks',
        '## API',
        'Of 3 items: 1 open, 1 not applicable, 1 moot by the choices made.',
        '* [ ] Do paging. Not yet. To verify: Look at paging. Note: after the pilot.',
        'Does not apply here:',
        '* Do limits. one caller only.',
      ].join('\n\n') + '\n',
    );
  });
  it('say nothing of what is done but its count', () => {
    const file = fileFor({ checks: { 'api.paging': { state: 'done' } } });
    expect(file).toContain('1 done');
    expect(file).not.toContain('Do paging');
  });
  it('are no file without checklists', () => {
    expect(openChecks(knowledgeOf([]), {})).toEqual([]);
  });
  it('cannot be broken by what the user notes', () => {
    const hostile = '](javascript:alert(1)) <script>\n# owned | `x` $y$';
    const file = fileFor({ checks: { 'api.paging': { state: 'not-yet', note: hostile } } });
    expect(file).not.toContain('<script>');
    expect(file).not.toMatch(/^# owned/m);
    expect(() =>
      lintMarkdown([openChecks(knowledge, { checks: { 'api.paging': { state: 'not-yet', note: hostile } } })]),
    ).not.toThrow();
  });
});
