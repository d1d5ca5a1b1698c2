'use client';
import { SHARE_MEANS } from '#lib/record/sure.ts';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import { Field } from '#components/ui/field.tsx';
import { differences, sideBySide, type Difference, type Side } from '#lib/brief/difference.ts';
import { alternativesOf, nameOfBrief, type SavedBrief } from '#lib/brief/saved-brief.ts';
import { briefStore } from '#lib/brief/store.ts';
import { useBrief } from '#lib/brief/use-brief.ts';
import { subjectWords, valueWords } from '#lib/brief/said.ts';
import { useStandings } from '#lib/brief/use-evaluation.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { LIMITS } from '#lib/knowledge/limits.ts';
import { hundred, scopeTitle, titleOf } from './words.ts';
import './alternatives.css';

/** Named alternatives of the open brief, two of them side by side. */
export function Alternatives({ knowledge }: { knowledge: Knowledge }) {
  const briefs = useBrief((s) => s.briefs);
  const current = useBrief((s) => s.current);
  const family = useMemo(() => alternativesOf(briefs, current), [briefs, current]);
  const [firstId, setFirst] = useState<string | null>(null);
  const [secondId, setSecond] = useState<string | null>(null);
  const pick = (id: string | null, otherwise: SavedBrief | undefined) => family.find((b) => b.id === id) ?? otherwise;
  const first = pick(firstId, family[0]);
  const second = pick(secondId, family.find((b) => b.id === current && b !== first) ?? family[1]);
  return (
    <>
      <KeepForm />
      {family.length < 2 || !first || !second ? (
        <p className="muted">There is no alternative yet. Name one above, change its answers, and both stand here.</p>
      ) : (
        <>
          <p className="pair">
            <Pick label="First brief" family={family} value={first.id} onChange={setFirst} /> beside{' '}
            <Pick label="Second brief" family={family} value={second.id} onChange={setSecond} />
          </p>
          <Pair knowledge={knowledge} first={first} second={second} />
          <h2>All alternatives</h2>
          <ul className="plain family">
            {family.map((b) => (
              <li key={b.id}>
                <bdi>{nameOfBrief(b)}</bdi>
                {b.id === current ? (
                  <span className="cap">open</span>
                ) : (
                  <button className="link small" type="button" onClick={() => briefStore.getState().select(b.id)}>
                    Open
                    <span className="visually-hidden">
                      {' '}
                      <bdi>{nameOfBrief(b)}</bdi>
                    </span>
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A copy of the open brief under a name of its own; the copy is opened, the original stays as it is. */
function KeepForm() {
  const router = useRouter();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState('');
  const keep = (event: React.FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setProblem('Name it after what is different, such as “with a queue”.');
    briefStore.getState().branch(name.trim());
    setName('');
    setProblem('');
    router.push('/brief/all');
  };
  return (
    <form className="field keep" onSubmit={keep}>
      <Field label="What if … (name of the alternative)" problem={problem}>
        {(control) => (
          <span className="keep-line">
            <input {...control} maxLength={LIMITS.name} value={name} onChange={(e) => setName(e.target.value)} />
            <button className="btn" type="submit">
              Try it
            </button>
          </span>
        )}
      </Field>
      {problem ? null : (
        <span className="small muted">Opens a copy of this brief to change. The original stays as it is.</span>
      )}
    </form>
  );
}

function Pick({
  label,
  family,
  value,
  onChange,
}: {
  label: string;
  family: SavedBrief[];
  value: string;
  onChange: (id: string) => void;
}) {
  return (
    <select className="control in-text" aria-label={label} value={value} onChange={(e) => onChange(e.target.value)}>
      {family.map((b) => (
        <option key={b.id} value={b.id}>
          {nameOfBrief(b)}
        </option>
      ))}
    </select>
  );
}

function Pair({ knowledge, first, second }: { knowledge: Knowledge; first: SavedBrief; second: SavedBrief }) {
  const changed = differences(first.brief, second.brief);
  const [one, two] = [useStandings(first.brief).result, useStandings(second.brief).result];
  if (!one || !two) return <p className="muted">Weighing both …</p>;
  const lines = sideBySide(one.evaluation, two.evaluation);
  const moved = lines.filter((l) => l.moved);
  const names = [nameOfBrief(first), nameOfBrief(second)] as const;
  return (
    <>
      <h2>What is different</h2>
      {changed.length === 0 ? (
        <p className="muted">Nothing that acts on a decision.</p>
      ) : (
        <Table names={names} head="Said">
          {changed.map((d) => (
            <tr key={`${d.part}-${d.scope}-${d.path.join()}`}>
              <th scope="row">{subjectWords(knowledge, d)}</th>
              <td>
                <SaidValue knowledge={knowledge} difference={d} value={d.first} />
              </td>
              <td>
                <SaidValue knowledge={knowledge} difference={d} value={d.second} />
              </td>
            </tr>
          ))}
        </Table>
      )}
      <h2>
        {moved.length === 0
          ? 'No winner moved'
          : `${moved.length} of ${lines.length} decisions ${moved.length === 1 ? 'moves' : 'move'}`}
      </h2>
      <Table names={names} head="Decision">
        {lines.map((l) => {
          const [topicId, scope = null] = l.key.split('/');
          const topic = knowledge.topics.find((t) => t.id === topicId);
          return (
            <tr key={l.key} className={l.moved ? 'moved' : undefined}>
              <th scope="row">
                <Link href={`/decisions/${l.key}`}>
                  {[topic?.title, scopeTitle(topic, scope)].filter(Boolean).join(', ')}
                </Link>
              </th>
              <td>{sideWords(l.first, (o) => titleOf(topic, o))}</td>
              <td>{sideWords(l.second, (o) => titleOf(topic, o))}</td>
            </tr>
          );
        })}
      </Table>
      <p className="small muted">The figure beside a winner says {SHARE_MEANS}.</p>
    </>
  );
}

function Table({
  names,
  head,
  children,
}: {
  names: readonly [string, string];
  head: string;
  children: React.ReactNode;
}) {
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={`${head}: ${names[0]} beside ${names[1]}`}>
      <table className="pair-table">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">
              <bdi>{names[0]}</bdi>
            </th>
            <th scope="col">
              <bdi>{names[1]}</bdi>
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

function SaidValue({
  knowledge,
  difference,
  value,
}: {
  knowledge: Knowledge;
  difference: Difference;
  value: string | null;
}) {
  if (value !== null) return valueWords(knowledge, difference, value);
  return <span className="muted">{difference.part === 'answer' ? 'not sure yet' : 'nothing'}</span>;
}

function sideWords(side: Side | null, title: (option: string) => string): React.ReactNode {
  if (!side) return <span className="muted">does not arise</span>;
  return (
    <>
      {title(side.option)} <span className="fig muted">{hundred(side.share)}</span>
      {side.chosen ? <span className="cap"> chosen</span> : null}
    </>
  );
}
