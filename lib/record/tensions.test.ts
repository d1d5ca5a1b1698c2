import { describe, expect, it } from 'vitest';
import { evaluate } from '#lib/engine/evaluate.ts';
import { knowledgeOf, option, row, topic } from '#lib/engine/fixture.ts';
import { implying, related } from '#lib/engine/fixture-set.ts';
import { tensionsOf } from '#lib/engine/tensions.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Predicate } from '#lib/knowledge/terms.ts';
import type { Knowledge, Option } from '#lib/knowledge/types.ts';
import { sourceList } from './arguments.ts';
import { buildRecords } from './build.ts';
import { tensionNotes, withTensions } from './tensions.ts';

const sources = [{ id: 'book' }];
const said: Brief = { levels: { a: { level: 2 } } };
const titled = (o: Option, title: string): Option => ({ ...o, title });
const writes = topic(
  'writes',
  { a: 2 },
  [titled(option('log', 1, [row('a', 2)]), 'Event sourcing'), titled(option('tables', 2, [row('a', 1)]), 'Tables')],
  { title: 'Write model' },
);
const stays = row('a', -2, { id: 'stays', claim: 'Stored events stay.', when: { '@writes': ['log'] } });
const deletion = (hard: Partial<Option> & { rows?: Option['evidence'] }, when: Predicate = {}) =>
  topic(
    'deletion',
    { a: 2 },
    [
      titled(option('hard', 1, [row('a', 3), ...(hard.rows ?? [])], hard), 'Hard delete'),
      titled(option('soft', 2, [row('a', 2)]), 'Soft delete'),
    ],
    { title: 'Deletion', number: 2, needs: [{ id: 'n', title: 'Erase for good', when }] },
  );
const weakened = knowledgeOf([writes, deletion({ rows: [stays] })]);

function notes(knowledge: Knowledge, key: string, brief: Brief = said) {
  const evaluation = evaluate(knowledge, brief, { draws: 200 });
  return tensionNotes(knowledge, evaluation, tensionsOf(knowledge, brief, evaluation), key);
}
const bad = (knowledge: Knowledge, key: string, brief: Brief = said) =>
  buildRecords(knowledge, brief, evaluate(knowledge, brief, { draws: 200 }))
    .find((r) => r.key === key)
    ?.consequences.filter((c) => c.kind === 'bad')
    .map((c) => c.text);

describe('a tension in words', () => {
  it('says the same on both sides, each naming the other, the cheapest way out first', () => {
    expect(notes(weakened, 'deletion')).toEqual([
      {
        key: 'writes',
        title: 'Event sourcing',
        subject: 'write model',
        chosen: false,
        out: false,
        reasons: [{ text: 'Stored events stay. Hard delete loses 33.3 points by it.', sources }],
        settle:
          'take Soft delete here, at 16.7 less than Hard delete; or take Tables for write model, at 16.7 less than Event sourcing; or accept that Hard delete loses 33.3',
      },
    ]);
    const [other] = notes(weakened, 'writes');
    expect(other).toMatchObject({ key: 'deletion', title: 'Hard delete', subject: 'deletion' });
    expect(other?.reasons).toEqual(notes(weakened, 'deletion')[0]?.reasons);
    expect(other?.settle).toContain(
      'take Soft delete for deletion, at 16.7 less than Hard delete; or take Tables here',
    );
  });
  it('says what was chosen, and that another option would even gain', () => {
    const brief = { ...said, choices: { writes: { option: 'log' }, deletion: { option: 'hard' } } };
    expect(notes(weakened, 'deletion', brief)[0]?.chosen).toBe(true);
    const gaining = knowledgeOf([
      writes,
      topic('deletion', { a: 2 }, [
        option('hard', 1, [row('a', 1), { ...stays, strength: 1 }]),
        option('soft', 2, [row('a', 3, { when: { '@writes': ['log'] } })]),
      ]),
    ]);
    expect(notes(gaining, 'deletion')[0]?.settle).toMatch(/^take soft here, at 33\.3 more than hard;/);
  });
  it('names a workaround, and what is lost', () => {
    const fit = [{ need: 'n', fit: 'workaround' as const, how: 'Destroy the keys.', sources }];
    const [needy] = notes(knowledgeOf([writes, deletion({ fit }, { '@writes': ['log'] })]), 'deletion');
    expect(needy?.reasons[0]?.text).toBe(
      'To erase for good, Hard delete takes a workaround: destroy the keys. Hard delete loses 12.0 points by it.',
    );
    expect(needy?.settle).toMatch(/^live with the workaround; or take/);
    const lost = row('a', 3, { claim: 'It is easy.', id: 'easy', when: { none: [{ '@writes': ['log'] }] } });
    const easy = knowledgeOf([writes, topic('deletion', { a: 2 }, [option('hard', 1, [lost]), option('soft', 2, [])])]);
    expect(notes(easy, 'deletion')[0]?.reasons[0]?.text).toContain('It then no longer holds for hard that it is easy.');
  });
  it('that the answers bring about as well says so', () => {
    const fit = [{ need: 'n', fit: 'workaround' as const, how: 'Destroy the keys.', sources }];
    const asked = {
      ...knowledgeOf([writes, deletion({ fit }, { any: [{ scope: ['s'] }, { '@writes': ['log'] }] })]),
    };
    const scoped = {
      ...asked,
      topics: asked.topics.map((t) =>
        t.id === 'deletion' ? { ...t, scopes: [{ id: 's', number: 1, title: 'Web', when: {} }] } : t,
      ),
    };
    const [note] = notes(scoped, 'deletion/s');
    expect(note?.reasons[0]?.text).toContain('The answers ask for that anyway, so its score has it already.');
    expect(note?.settle).toMatch(/^live with the workaround; or take Soft delete here/);
  });
  it('that stands on a relation says that both cannot be, or what counts more', () => {
    const clash = related(knowledgeOf([writes, deletion({})]), [
      { id: 'r', kind: 'excludes', option: 'deletion=hard', other: 'writes=log', reason: 'Events stay.', sources },
    ]);
    expect(notes(clash, 'writes')[0]).toMatchObject({
      out: true,
      reasons: [{ text: 'Events stay. Hard delete is out then.' }],
      settle: expect.stringMatching(
        /; or set the conflict aside with a reason, which the record then shows as/,
      ) as string,
    });
    const two = topic('deletion', { a: 2, b: 1 }, [
      titled(option('hard', 1, [row('a', 3), row('b', -2)]), 'Hard delete'),
      option('soft', 2, []),
    ]);
    const implied = related(knowledgeOf([writes, two]), [implying('writes=log', 'deletion', 'b')]);
    expect(notes(implied, 'deletion')[0]?.reasons[0]?.text).toMatch(
      /^It grows; that makes b count more, where Hard delete is weak\. Hard delete loses \d+\.\d points by it\.$/,
    );
  });
  it('is none for a decision without any', () => {
    expect(notes(knowledgeOf([writes, deletion({})]), 'deletion')).toEqual([]);
  });
});

describe('the record', () => {
  const settle = /; to settle it, take Soft delete/;
  it('holds it on both sides as a condition while the other side only leads', () => {
    const [own] = bad(weakened, 'deletion') ?? [];
    expect(own).toMatch(
      /^if Event sourcing is taken for write model, stored events stay; Hard delete loses 33\.3 points/,
    );
    expect(own).toMatch(settle);
    expect(bad(weakened, 'writes')).toEqual([
      expect.stringMatching(/^if Hard delete is taken for deletion, stored events stay; Hard delete loses/) as string,
    ]);
  });
  it('states it once where the other side is chosen', () => {
    const brief = { ...said, choices: { writes: { option: 'log' }, deletion: { option: 'hard' } } };
    const own = bad(weakened, 'deletion', brief) ?? [];
    expect(own).toHaveLength(1);
    expect(own[0]).toMatch(/^with Event sourcing chosen for write model, stored events stay;/);
    expect(own[0]).toMatch(settle);
  });
  it('cites the source of the claim', () => {
    const evaluation = evaluate(weakened, said, { draws: 200 });
    const list = sourceList(weakened);
    const tensions = tensionsOf(weakened, said, evaluation);
    const [only] = withTensions(weakened, evaluation, tensions, 'writes', [], list);
    expect(only?.sources).toEqual([1]);
    expect(list.sources[0]?.title).toBe('A book');
  });
  it('keeps its other consequences', () => {
    const evaluation = evaluate(weakened, said, { draws: 200 });
    const other = { kind: 'bad' as const, text: 'it costs', sources: [] };
    const all = withTensions(
      weakened,
      evaluation,
      tensionsOf(weakened, said, evaluation),
      'writes',
      [other],
      sourceList(weakened),
    );
    expect(all[0]).toEqual(other);
    expect(all).toHaveLength(2);
  });
});
