'use client';
import { briefStore } from '#lib/brief/store.ts';
import { useBrief } from '#lib/brief/use-brief.ts';
import { useStandings } from '#lib/brief/use-evaluation.ts';
import { LIMITS } from '#lib/knowledge/limits.ts';
import { NamedList, type Field } from './named-list.tsx';

/** Names for the diagrams and records; all optional, each list grows by one empty line. */
export function NamesForm() {
  const names = useBrief((s) => s.brief.names) ?? {};
  const answers = useBrief((s) => s.brief.answers);
  const { result } = useStandings();
  const set = (change: typeof names) => briefStore.getState().setNames({ ...names, ...change });
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
  const parts = names.capabilities ?? [];
  const capability: Field = {
    key: 'capability',
    label: 'Part that deals with it',
    options: [
      ['', 'The whole system'],
      ...[...new Set(parts.map((c) => c.name))].filter((n) => n !== '').map((n) => [n, n] as [string, string]),
    ],
  };
  const renamed = (capabilities: typeof parts) => {
    // A part that was renamed keeps its systems; one that is gone lets go of them.
    const externals = names.externals?.map(({ capability: old, ...external }) => {
      const at = parts.findIndex((c) => c.name === old);
      const now =
        capabilities.length === parts.length ? capabilities[at]?.name : capabilities.find((c) => c.name === old)?.name;
      return { ...external, ...(now === undefined ? {} : { capability: now }) };
    });
    set({ capabilities, ...(externals ? { externals } : {}) });
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
          <input
            id="system-name"
            maxLength={LIMITS.name}
            value={names.system ?? ''}
            onChange={(e) => set({ system: e.target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor="system-description">What it is for, in one line</label>
          <input
            id="system-description"
            maxLength={LIMITS.description}
            value={names.description ?? ''}
            onChange={(e) => set({ description: e.target.value })}
          />
        </div>
        {own.map((item) => (
          <div className="field" key={item.id}>
            <label htmlFor={`client-${item.id}`}>{item.text}</label>
            <input
              id={`client-${item.id}`}
              maxLength={LIMITS.name}
              value={names.clients?.[item.id]?.name ?? ''}
              onChange={(e) => {
                const { [item.id]: old, ...others } = names.clients ?? {};
                set({ clients: e.target.value ? { ...others, [item.id]: { ...old, name: e.target.value } } : others });
              }}
            />
          </div>
        ))}
        <NamedList
          legend="People who use it"
          hint="Customer"
          entries={names.people ?? []}
          fields={clients.length > 1 ? [uses] : []}
          onChange={(people) => set({ people })}
        />
        <NamedList legend="What it does, part by part" hint="Orders" entries={parts} fields={[]} onChange={renamed} />
        <NamedList
          legend="Systems outside that it talks to"
          hint="Payment provider"
          entries={names.externals ?? []}
          fields={parts.length > 0 ? [direction, capability] : [direction]}
          onChange={(externals) => set({ externals })}
        />
      </div>
    </section>
  );
}
