import { describe, expect, it } from 'vitest';
import { buildRecords } from './build.ts';
import { brief, decision, evaluationOf, knowledge } from './fixture.ts';
import type { AdrRecord } from './model.ts';
import { renderMadr4 } from './render-madr4.ts';

const [record] = buildRecords(knowledge, brief, evaluationOf(decision));
if (!record) throw new Error('the fixture has no record');
const render = (change: Partial<AdrRecord>) => renderMadr4({ ...record, ...change });

describe('a record with less to say', () => {
  it('leaves out what is empty', () => {
    const text = render({ facts: [], drivers: [], sources: [], elements: [], link: null });
    expect(text).not.toMatch(/facts that this decision|## Decision Drivers|Sources:|C4 elements|Open this decision/);
    expect(text).toMatch(/\n$/);
  });
  it('says that no single change would overturn it', () => {
    expect(render({ overturn: [] })).toContain('No single answer or priority, changed alone, would overturn this.');
  });
  it('says that a choice against the score rests on its reason', () => {
    expect(render({ overturn: [], againstScore: 'Chosen against the score: X ranks first.' })).toContain(
      'This choice rests on its reason and not on the score',
    );
  });
  it('has no date that readers would refuse', () => {
    expect(render({ date: 'yesterday' })).not.toContain('date:');
    expect(render({ date: '2026-11-21' })).toContain('\ndate: 2026-11-21\n');
  });
  it('has no link that leads anywhere but to a page', () => {
    expect(render({ link: 'javascript:alert(1)' })).not.toContain('Open this decision');
    expect(render({ link: 'https://example.org/d#1.a' })).toContain('[Open this decision](https://example.org/d#1.a)');
  });
});

describe('figures and sources', () => {
  it('give an option that is out no rank and no score', () => {
    const scores = record.scores.map((s) => ({ ...s, rank: null }));
    expect(render({ scores })).toContain('| REST | out | – | – | 78 in 100 |');
  });
  it('name a source whose address cannot be linked', () => {
    const source = { title: 'A talk', url: 'ftp://example.org', kind: 'book', at: '3.3', read: '2026-11-20' };
    expect(render({ sources: [source] })).toContain('\n1. A talk, book, 3.3, read 2026-11-20\n');
  });
  it('cite one source or several behind an argument, or none', () => {
    const argument = (sources: number[]) => ({ kind: 'good' as const, text: 'it works', sources });
    const text = render({ consequences: [argument([]), argument([1]), argument([1, 2])] });
    expect(text).toContain(
      '* Good, because it works\n* Good, because it works (source 1)\n* Good, because it works (sources 1, 2)\n',
    );
  });
  it('keep options without arguments', () => {
    expect(render({ options: [{ title: 'Bare', notes: [], arguments: [] }] })).toContain(
      '### Bare\n\n## More Information',
    );
  });
});
