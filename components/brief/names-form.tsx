'use client';
import { briefStore } from '#lib/brief/store.ts';
import { useBrief } from '#lib/brief/use-brief.ts';

const LISTS = [
  ['people', 'People who use it', 'Customer'],
  ['capabilities', 'What it does, part by part', 'Orders'],
  ['externals', 'Systems outside that it talks to', 'Payment provider'],
] as const;
const MOST = 12;

/** Names for the diagrams and records; all optional, each list grows by one empty line. */
export function NamesForm() {
  const names = useBrief((s) => s.brief.names) ?? {};
  const set = (change: typeof names) => briefStore.getState().setNames({ ...names, ...change });
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
            maxLength={80}
            value={names.system ?? ''}
            onChange={(e) => set({ system: e.target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor="system-description">What it is for, in one line</label>
          <input
            id="system-description"
            maxLength={300}
            value={names.description ?? ''}
            onChange={(e) => set({ description: e.target.value })}
          />
        </div>
        {LISTS.map(([key, label, hint]) => {
          const list = names[key] ?? [];
          const rows = list.length < MOST ? [...list, { name: '' }] : list;
          return (
            <fieldset key={key} className="field">
              <legend className="small">{label}</legend>
              {rows.map((entry, i) => (
                <input
                  key={i}
                  aria-label={`${label}, ${i + 1}`}
                  placeholder={i === 0 ? hint : undefined}
                  maxLength={80}
                  value={entry.name}
                  onChange={(e) =>
                    set({
                      [key]: rows
                        .map((r, k) => (k === i ? { ...r, name: e.target.value } : r))
                        .filter((r) => r.name !== ''),
                    })
                  }
                />
              ))}
            </fieldset>
          );
        })}
      </div>
    </section>
  );
}
