/** Lists of names: a reference points to the row it pointed to, or to nothing where that row was removed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefSchema } from '#lib/knowledge/brief.ts';
import { mergeRows } from './merge-rows.ts';
import { editRows, LISTS, namesWith, rowsOf, type Names, type RowEdit, type Rows } from './names-edit.ts';

const names: Names = {
  system: 'Till',
  capabilities: [{ name: 'Invoicing' }, { name: 'Orders', description: 'What is sold' }],
  externals: [
    { name: 'Bank', capability: 'Orders' },
    { name: 'Post', direction: 'calls-us', capability: 'Gone' },
  ],
};
const named = (rows: Rows) => namesWith(names, rows);
const after = (edits: RowEdit[], start = rowsOf(names)) => edits.reduce(editRows, start);
const set = (id: string, value: string): RowEdit => ({ kind: 'set', list: 'capabilities', id, field: 'name', value });

describe('rows', () => {
  it('give the names they were made of, references that nothing has among them', () => {
    expect(named(rowsOf(names))).toEqual(names);
    expect(namesWith({}, rowsOf(undefined))).toEqual({});
  });
  it('follow “Orders” while it is emptied and typed anew, letter by letter', () => {
    const emptied = after(['Order', 'Or', ''].map((value) => set('capabilities.1', value)));
    expect(named(emptied).capabilities).toEqual([{ name: 'Invoicing' }]);
    expect(named(emptied).externals?.[0]).toEqual({ name: 'Bank' });
    const renamed = after(
      ['I', 'Invoicing', 'Sales'].map((value) => set('capabilities.1', value)),
      emptied,
    );
    expect(named(renamed).capabilities).toEqual([
      { name: 'Invoicing' },
      { name: 'Sales', description: 'What is sold' },
    ]);
    expect(named(renamed).externals?.[0]).toEqual({ name: 'Bank', capability: 'Sales' });
  });
  it('go only when asked, with what referred to them', () => {
    const gone = after([{ kind: 'remove', list: 'capabilities', id: 'capabilities.1' }]);
    expect(named(gone).capabilities).toEqual([{ name: 'Invoicing' }]);
    expect(named(gone).externals).toEqual([{ name: 'Bank' }, names.externals?.[1]]);
  });
  it('that were kept count while the lists say the same, and no longer than that', () => {
    const kept = after([set('capabilities.1', '')]);
    expect(rowsOf(named(kept), kept)).toBe(kept);
    expect(rowsOf(names, kept)).toEqual(rowsOf(names));
  });
  it('take a part in place of a name that nothing had, and let go of it', () => {
    const part = (value: string): RowEdit => ({
      kind: 'set',
      list: 'externals',
      id: 'externals.1',
      field: 'part',
      value,
    });
    expect(named(after([part('capabilities.0')])).externals?.[1]).toMatchObject({ capability: 'Invoicing' });
    expect(named(after([part('capabilities.0'), part('')])).externals?.[1]).toEqual({
      name: 'Post',
      direction: 'calls-us',
    });
  });
  it('beyond those that fit stay, though the brief does not hold them', () => {
    const many = after(
      Array.from({ length: 14 }, (_, i): RowEdit => ({ kind: 'add', list: 'people', id: `p${i}`, name: `P${i}` })),
    );
    expect(many.people).toHaveLength(14);
    expect(named(many).people).toHaveLength(12);
  });
});

/** Few ids and names, so that rows meet: the same name twice, a name that begins another, none. */
const id = fc.constantFrom('a', 'b', 'c', 'd', 'capabilities.0', 'externals.0');
const text = fc.constantFrom('', ' ', 'A', 'AB', 'ABC', 'Orders', 'Sales');
const list = fc.constantFrom(...LISTS);
const edit: fc.Arbitrary<RowEdit> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), list, id, name: text }),
  fc.record({
    kind: fc.constant('set' as const),
    list,
    id,
    field: fc.constantFrom('name', 'description'),
    value: text,
  }),
  fc.record({
    kind: fc.constant('set' as const),
    list: fc.constant('externals' as const),
    id,
    field: fc.constant('part' as const),
    value: id,
  }),
  fc.record({ kind: fc.constant('remove' as const), list, id }),
);
const start: Names = { capabilities: [{ name: 'Orders' }], externals: [{ name: 'Bank', capability: 'Orders' }] };

/** What each external system should refer to: kept beside the rows, by identity, as a person would keep it in mind. */
function remembered(edits: RowEdit[]): Map<string, string> {
  const there = { people: new Set(), capabilities: new Set(['capabilities.0']), externals: new Set(['externals.0']) };
  const refers = new Map([['externals.0', 'capabilities.0']]);
  for (const e of edits) {
    if (e.kind === 'add') there[e.list].add(e.id);
    if (e.kind === 'remove') {
      there[e.list].delete(e.id);
      if (e.list === 'externals') refers.delete(e.id);
      if (e.list === 'capabilities') for (const [from, to] of refers) if (to === e.id) refers.delete(from);
    }
    if (e.kind === 'set' && e.field === 'part' && there.externals.has(e.id)) refers.set(e.id, e.value);
  }
  return refers;
}
/** An edit that points to a part that is not there cannot be made in the form. */
const possible = (edits: RowEdit[]) => {
  const parts = new Set(['capabilities.0']);
  return edits.filter((e) => {
    if (e.kind === 'add' && e.list === 'capabilities') parts.add(e.id);
    if (e.kind === 'remove' && e.list === 'capabilities') parts.delete(e.id);
    return !(e.kind === 'set' && e.field === 'part') || parts.has(e.value);
  });
};
const references = (rows: Rows) => new Map(rows.externals.flatMap((r) => (r.part ? [[r.id, r.part] as const] : [])));
const none = { report: () => {}, race: false };

describe('laws', () => {
  it('a reference points to the row it pointed to, or to nothing where that was removed', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (all) => {
        const edits = possible(all);
        expect(references(after(edits, rowsOf(start)))).toEqual(remembered(edits));
      }),
      { numRuns: 500 },
    );
  });
  it('only a removal takes a row away, and no row takes another’s place', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const ids = { people: [] as string[], capabilities: ['capabilities.0'], externals: ['externals.0'] };
        for (const { kind, list: of, id: row } of edits) {
          if (kind === 'add' && !ids[of].includes(row)) ids[of].push(row);
          if (kind === 'remove') ids[of] = ids[of].filter((i) => i !== row);
        }
        const rows = after(edits, rowsOf(start));
        for (const of of LISTS) expect(rows[of].map((r) => r.id)).toEqual(ids[of]);
      }),
    );
  });
  it('what the brief gets has a name, is read by its schema, and gives the rows back', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const rows = after(edits, rowsOf(start));
        const given = namesWith({}, rows);
        expect(briefSchema.safeParse({ names: given }).success).toBe(true);
        for (const of of LISTS) for (const entry of given[of] ?? []) expect(entry.name.trim()).not.toBe('');
        expect(rowsOf(given, rows)).toBe(rows);
      }),
    );
  });
  it('another tab’s edits, and its order, leave every reference where it was', () => {
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 12 }),
        fc.array(edit, { maxLength: 12 }),
        fc.boolean(),
        (here, there, turned) => {
          const base = rowsOf(start);
          const [mine, other] = [possible(here), possible(there)].map((edits) => after(edits, base)) as [Rows, Rows];
          const theirs = turned ? { ...other, capabilities: other.capabilities.toReversed() } : other;
          const merged = mergeRows(base, mine, theirs, none);
          const parts = new Set(merged.capabilities.map((r) => r.id));
          for (const { id: row, part } of merged.externals) {
            const [was, m, t] = [base, mine, theirs].map((rows) => references(rows).get(row));
            if (part === undefined) {
              const wanted = m === t || t === was ? m : t;
              expect(wanted === undefined || !parts.has(wanted) || (m !== was && t !== was)).toBe(true);
            } else expect([m, t]).toContain(part);
          }
          for (const of of LISTS) {
            const [b, m, t, now] = [base, mine, theirs, merged].map((rows) => new Map(rows[of].map((r) => [r.id, r])));
            for (const row of new Set([...(m?.keys() ?? []), ...(t?.keys() ?? [])])) {
              const only =
                m?.get(row) === undefined ? t?.get(row) : t?.get(row) === undefined ? m?.get(row) : undefined;
              const takenAway = only !== undefined && JSON.stringify(only) === JSON.stringify(b?.get(row));
              expect(now?.has(row)).toBe(!takenAway);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
