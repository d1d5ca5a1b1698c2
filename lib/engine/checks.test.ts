import { describe, expect, it } from 'vitest';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Checklist, ChecklistItem } from '#lib/knowledge/library-types.ts';
import { checkedItems, isOpen } from './checks.ts';

const item = (id: string, extra: Partial<ChecklistItem> = {}): ChecklistItem => ({
  id,
  number: 1,
  text: id,
  why: id,
  verify: id,
  sources: [],
  ...extra,
});
const list: Checklist = {
  id: 'security',
  number: 1,
  title: 'Security',
  description: 'x',
  topics: [],
  items: [
    item('always'),
    item('web', { when: { 'clients.own-web': ['yes'] } }),
    item('passwords', { moot: { when: { '@identity': ['hosted'] }, because: 'The provider keeps them.' } }),
    item('depth', { moot: { when: { '@style/partners': ['rest'] }, because: 'REST has no nested queries.' } }),
  ],
};
const of = (brief: Brief) => checkedItems(brief, list).map((c) => [c.item.id, c.status, c.note]);

describe('a checklist in a brief', () => {
  it('asks everything that the answers do not rule out', () => {
    expect(of({}).map(([id]) => id)).toEqual(['always', 'web', 'passwords', 'depth']);
    expect(of({ answers: { 'clients.own-web': 'no' } }).map(([id]) => id)).toEqual(['always', 'passwords', 'depth']);
  });
  it('shows what was found', () => {
    const brief: Brief = {
      checks: {
        'security.always': { state: 'done', note: 'see the pipeline' },
        'security.web': { state: 'does-not-apply', note: 'no browser' },
        'security.passwords': { state: 'not-yet' },
      },
    };
    expect(of(brief)).toEqual([
      ['always', 'done', 'see the pipeline'],
      ['web', 'does-not-apply', 'no browser'],
      ['passwords', 'not-yet', null],
      ['depth', 'open', null],
    ]);
    expect(
      checkedItems(brief, list)
        .filter(isOpen)
        .map((c) => c.item.id),
    ).toEqual(['passwords', 'depth']);
  });
  it('says what a choice makes moot, in a scope too, whatever was found before', () => {
    const brief: Brief = {
      choices: { identity: { option: 'hosted' }, 'style/partners': { option: 'rest' } },
      checks: { 'security.passwords': { state: 'not-yet' } },
    };
    expect(of(brief).slice(2)).toEqual([
      ['passwords', 'moot', 'The provider keeps them.'],
      ['depth', 'moot', 'REST has no nested queries.'],
    ]);
  });
  it('is not moot by a choice that is only likely', () => {
    expect(of({ choices: { 'style/own': { option: 'rest' } } })[3]?.[1]).toBe('open');
  });
});
