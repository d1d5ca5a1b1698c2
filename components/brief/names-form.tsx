'use client';
import { useMemo } from 'react';
import { editRows, namesWith, rowsOf, type Names, type RowEdit } from '#lib/brief/names-edit.ts';
import { briefStore } from '#lib/brief/store.ts';
import { useBrief } from '#lib/brief/use-brief.ts';
import { useStandings } from '#lib/brief/use-evaluation.ts';
import { LIMITS } from '#lib/knowledge/limits.ts';
import { NameInput } from './name-input.tsx';
import { NamedList, type Field } from './named-list.tsx';

const NONE: Names = {};

/** Names for the diagrams and records; all optional, each list grows by one empty line. */
export function NamesForm() {
  const names = useBrief((s) => s.brief.names) ?? NONE;
  const kept = useBrief((s) => s.briefs.find((b) => b.id === s.current)?.rows);
  const answers = useBrief((s) => s.brief.answers);
  const { result } = useStandings();
  const rows = useMemo(() => rowsOf(names, kept), [names, kept]);
  const { setNames } = briefStore.getState();
  const set = (change: Names) => setNames((now) => ({ names: { ...now, ...change } }));
  const edit = (change: RowEdit) =>
    setNames((now, keptNow) => {
      const edited = editRows(rowsOf(now, keptNow), change);
      return { names: namesWith(now, edited), rows: edited };
    });
  const nameClient = (item: string, name: string) =>
    setNames((now) => {
      const { [item]: old, ...others } = now.clients ?? {};
      // What is said about a client stays while its name is typed anew.
      const keeps = name !== '' || old?.description !== undefined;
      return { names: { ...now, clients: keeps ? { ...others, [item]: { ...old, name } } : others } };
    });
  const items = result?.knowledge.questions.find((q) => q.id === 'clients')?.items ?? [];
  const clients = items.filter((i) => answers?.[`clients.${i.id}`] === 'yes' && i.id !== 'services');
  const own = clients.filter((i) => i.id !== 'partners');
  const uses: Field = {
    key: 'uses',
    label: 'Works with',
    options: [['', 'All your clients'], ...clients.map((i) => [i.id, i.text] as [string, string])],
  };
  const direction: Field = {
    key: 'direction',
    label: 'Who calls',
    options: [
      ['', 'Your system calls it'],
      ['calls-us', 'It calls your system'],
      ...(clients.some((i) => i.id === 'partners')
        ? [['partner', 'It calls the partner API'] as [string, string]]
        : []),
    ],
  };
  const part: Field = {
    key: 'part',
    label: 'Part that deals with it',
    options: [
      ['', 'The whole system'],
      ...rows.capabilities.map((c, i) => [c.id, c.name.trim() || `Part ${i + 1}, no name yet`] as [string, string]),
    ],
  };
  return (
    <section className="tasks" aria-labelledby="names">
      <h2 id="names">
        Names
        <span className="cap">optional</span>
      </h2>
      <p className="small muted measure">They appear in the diagrams and records. Without them, plain ones are used.</p>
      <div className="names">
        <div className="field">
          <label htmlFor="system-name">The system</label>
          <NameInput
            id="system-name"
            limit={LIMITS.name}
            kept={names.system ?? ''}
            keep={(system) => set({ system })}
          />
        </div>
        <div className="field">
          <label htmlFor="system-description">What it is for, in one line</label>
          <NameInput
            id="system-description"
            limit={LIMITS.description}
            kept={names.description ?? ''}
            keep={(description) => set({ description })}
          />
        </div>
        {own.map((item) => (
          <div className="field" key={item.id}>
            <label htmlFor={`client-${item.id}`}>{item.text}</label>
            <NameInput
              id={`client-${item.id}`}
              limit={LIMITS.name}
              kept={names.clients?.[item.id]?.name ?? ''}
              keep={(name) => nameClient(item.id, name)}
            />
          </div>
        ))}
        <NamedList
          list="people"
          legend="People who use it"
          hint="Customer"
          rows={rows.people}
          fields={clients.length > 1 ? [uses] : []}
          onEdit={edit}
        />
        <NamedList
          list="capabilities"
          legend="What it does, part by part"
          hint="Orders"
          rows={rows.capabilities}
          fields={[]}
          onEdit={edit}
        />
        <NamedList
          list="externals"
          legend="Systems outside that it talks to"
          hint="Payment provider"
          rows={rows.externals}
          fields={rows.capabilities.length > 0 ? [direction, part] : [direction]}
          onEdit={edit}
        />
      </div>
    </section>
  );
}
