import { describe, expect, it } from 'vitest';
import { overlay } from './overlay.ts';

const pack = { path: 'pack.yaml', data: { name: 'acme', version: '3' } };
const option = {
  path: 'topics/store/relational.yaml',
  data: {
    number: 1,
    title: 'Relational',
    evidence: [
      { id: 'joins', claim: 'It joins.' },
      { id: 'scale', claim: 'It scales.' },
    ],
    fit: [{ need: 'graph', fit: 'cannot' }],
    seeds: ['a'],
  },
};
const laid = (...own: { path: string; data: unknown }[]) => overlay([option], [pack, ...own]);
const dataOf = (result: ReturnType<typeof overlay>, path = option.path) =>
  result.files.find((f) => f.path === path)?.data;

describe('a pack laid over the base', () => {
  it('adds files, and rows to the files of the base', () => {
    const result = laid(
      { path: 'topics/store/house.yaml', data: { number: 5001, title: 'House store' } },
      { path: option.path, data: { evidence: [{ id: 'licence', claim: 'We have a licence.' }] } },
    );
    expect(result.problems).toEqual([]);
    expect(result.edition).toBe('acme.3');
    expect(result.files.map((f) => f.path)).toEqual(['topics/store/house.yaml', option.path]);
    expect(dataOf(result)).toEqual({
      ...option.data,
      evidence: [...option.data.evidence, { id: 'licence', claim: 'We have a licence.' }],
    });
  });
  it('replaces and takes away by id, and replaces every other value', () => {
    const result = laid({
      path: option.path,
      data: {
        title: 'Our relational',
        seeds: ['b'],
        evidence: [
          { id: 'joins', claim: 'It joins well.' },
          { id: 'scale', remove: true },
        ],
        fit: [{ need: 'graph', fit: 'workaround' }],
      },
    });
    expect(dataOf(result)).toEqual({
      number: 1,
      title: 'Our relational',
      evidence: [{ id: 'joins', claim: 'It joins well.' }],
      fit: [{ need: 'graph', fit: 'workaround' }],
      seeds: ['b'],
    });
  });
  it('leaves the base as it was', () => {
    const before = structuredClone(option);
    laid({ path: option.path, data: { evidence: [{ id: 'joins', remove: true }] } });
    expect(option).toEqual(before);
  });
});

describe('a faulty pack', () => {
  it('without its name or version is refused', () => {
    expect(overlay([option], []).problems[0]).toMatchObject({ file: 'pack.yaml' });
    expect(overlay([option], [{ path: 'pack.yaml', data: { name: 'Acme Inc', version: 'x' } }]).problems).toHaveLength(
      2,
    );
  });
  it('may not take a number that a later base may need, in a file or in a list', () => {
    const result = laid(
      { path: 'topics/store/house.yaml', data: { number: 7 } },
      { path: option.path, data: { number: 2, evidence: [{ id: 'joins', number: 12 }] } },
    );
    expect(result.problems.map((p) => `${p.file} ${p.path}`)).toEqual([
      'topics/store/house.yaml number',
      'topics/store/relational.yaml number',
      'topics/store/relational.yaml evidence.0.number',
    ]);
    expect(laid({ path: option.path, data: { number: 1 } }).problems).toEqual([]);
  });
});
