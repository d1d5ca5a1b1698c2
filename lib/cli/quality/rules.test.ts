/** The gates on the shipped knowledge base, and for each a base with one planted fault that it must find. */
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '#lib/cli/load-content.ts';
import { knowledgeOf, option, question, row, topic } from '#lib/engine/fixture.ts';
import type { Evidence, Option } from '#lib/knowledge/types.ts';
import {
  cancellingCells,
  dominated,
  emptyCells,
  idleQuestions,
  neverWinning,
  sampled,
  sureOfNothing,
  uncited,
} from './rules.ts';
import { oneSided } from './both-sides.ts';
import { completeBriefs } from './worlds.ts';

const shipped = loadKnowledge();
const briefs = completeBriefs(shipped, 1500);
const sample = sampled(shipped, briefs);

describe('the shipped knowledge base', () => {
  it('has a sourced row in every scored cell', () => {
    expect(emptyCells(shipped)).toEqual([]);
  });
  it('has no cell in which two decisive rows cancel each other', () => {
    expect(cancellingCells(shipped)).toEqual([]);
  });
  it('has no option that another is at least as good as in everything', () => {
    expect(dominated(shipped, briefs.slice(0, 400))).toEqual([]);
  });
  it('has no option that nobody is led to, unless it says why it is kept', () => {
    expect(neverWinning(shipped, sample)).toEqual([]);
  });
  it('has no question that cannot change a winner', () => {
    expect(idleQuestions(shipped, briefs.slice(0, 300))).toEqual([]);
  });
  it('leaves at most three decisions of ten without a clear winner once everything is answered', () => {
    expect(sample.unclear).toBeLessThanOrEqual(0.3);
  });
  it('is sure of nothing while nothing was said', () => {
    expect(sureOfNothing(shipped)).toEqual([]);
  });
  it('says what concerns two decisions so that it reads on both', () => {
    expect(oneSided(shipped)).toEqual([]);
  });
  it('cites every source that it lists', () => {
    expect(uncited(shipped)).toEqual([]);
  });
});

const q = question('q', 1, ['yes', 'no']);
const one = (a: Evidence[], b: Evidence[], extra: Partial<Option> = {}) =>
  knowledgeOf([topic('t', { speed: 2, cost: 2 }, [option('A', 1, a), option('B', 2, b, extra)])], [q]);
const all = [row('speed', 1), row('cost', 1)];
const of = (knowledge: ReturnType<typeof one>) => completeBriefs(knowledge, 200);

describe('a planted fault is found:', () => {
  it('a cell without a row', () => {
    expect(emptyCells(one(all, [row('speed', 1)]))).toEqual(['t/B: no row on cost']);
    expect(emptyCells(one(all, all))).toEqual([]);
  });
  it('a pro and a con of strength 3 that hold together', () => {
    const fault = [row('speed', 3), row('speed', -3, { id: 'con', when: { q: ['yes'] } })];
    expect(cancellingCells(one(all, fault))).toEqual(['t/B: a pro and a con of strength 3 on speed can hold together']);
    const apart = [row('speed', 3, { when: { q: ['no'] } }), row('speed', -3, { id: 'con', when: { q: ['yes'] } })];
    expect(cancellingCells(one(all, apart))).toEqual([]);
    const relieved = [row('speed', 3, { suppresses: ['con'] }), row('speed', -3, { id: 'con' })];
    expect(cancellingCells(one(all, relieved))).toEqual([]);
  });
  it('an option that is nowhere better than another', () => {
    const fault = one([row('speed', 2), row('cost', 1)], [row('speed', 1), row('cost', 1)]);
    expect(dominated(fault, of(fault))).toEqual(['t/B: nowhere better than A']);
    const sound = one([row('speed', 2), row('cost', 1)], [row('speed', 1), row('cost', 3, { when: { q: ['yes'] } })]);
    expect(dominated(sound, of(sound))).toEqual([]);
  });
  it('an option that nobody is led to', () => {
    const evidence = [row('speed', 1), row('cost', -3)];
    const fault = one(all, evidence);
    expect(neverWinning(fault, sampled(fault, of(fault)))).toEqual(['t/B: wins 0.00 % of sampled briefs']);
    const kept = one(all, evidence, { niche: 'people ask for it' });
    expect(neverWinning(kept, sampled(kept, of(kept)))).toEqual([]);
  });
  it('a question that changes nothing', () => {
    const fault = one(all, [row('speed', -3, { when: { q: ['yes'] } })]);
    expect(idleQuestions(fault, of(fault))).toEqual(['q: no answer to it changes a winner']);
    const sound = one(all, [row('speed', 3, { when: { q: ['yes'] } })]);
    expect(idleQuestions(sound, of(sound))).toEqual([]);
  });
  it('too many decisions without a clear winner', () => {
    const level = knowledgeOf([topic('t', { speed: 2 }, [option('A', 1, []), option('B', 2, []), option('C', 3, [])])]);
    expect(sampled(level, completeBriefs(level, 20)).unclear).toBe(1);
    const clear = one([row('speed', 3)], [row('speed', -3)]);
    expect(sampled(clear, of(clear)).unclear).toBe(0);
  });
  it('a source that nothing cites', () => {
    expect(uncited(one(all, all))).toEqual([]);
    expect(uncited(knowledgeOf([]))).toEqual(['sources/book: nothing cites it']);
  });
  it('a sentence that reads on one side only', () => {
    const claims = (claim: string) => oneSided(one(all, [row('speed', -1, { claim, when: { '@other': ['x'] } })]));
    expect(claims('It is slow then.')).toEqual(['t/B/speed--1-row: "It" points to what only one side shows']);
    expect(claims('So slow that this option stalls.')).toHaveLength(1);
    expect(claims('slow beside x')).toEqual(['t/B/speed--1-row: is no whole sentence']);
    expect(claims('gRPC is slow beside x.')).toEqual([]);
    const unheard = one(all, [row('speed', -1, { claim: 'It is slow.' })]);
    expect(oneSided(unheard)).toEqual([]);
    const relation = { id: 'r', kind: 'excludes' as const, option: 't=A', other: 'u=B', sources: [] };
    expect(oneSided({ ...unheard, relations: [{ ...relation, reason: 'They clash.' }] })).toEqual([
      'relations/r: "They" points to what only one side shows',
    ]);
    const needs = { ...unheard.topics[0], needs: [{ id: 'n', title: 'N', when: { '@other': ['x'] } }] };
    const fit = [{ need: 'n', fit: 'workaround' as const, how: 'Then wait.', sources: [] }];
    const bound = one(all, [], {
      fit,
      knockOuts: [{ id: 'k', when: { '@other': ['x'] }, reason: 'This clashes.', comesBackIf: '', sources: [] }],
    });
    const [topic] = bound.topics;
    expect(oneSided({ ...bound, topics: topic ? [{ ...topic, needs: needs.needs }] : [] })).toHaveLength(2);
  });
});
