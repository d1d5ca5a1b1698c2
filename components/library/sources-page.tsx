import Link from 'next/link';
import type { Source, SourceRef, Statement } from '#lib/knowledge/terms.ts';
import type { Knowledge, Option } from '#lib/knowledge/types.ts';
import { Crumbs } from './crumbs.tsx';
import { OpenAtAnchor } from './open-at-anchor.tsx';
import './folds.css';

const KINDS: { kind: Source['kind']; title: string }[] = [
  { kind: 'standard', title: 'Standards' },
  { kind: 'documentation', title: 'Documentation' },
  { kind: 'book', title: 'Books' },
  { kind: 'paper', title: 'Papers' },
  { kind: 'engineering write-up', title: 'Engineering write-ups' },
  { kind: 'decision record', title: 'Published decision records' },
];

const refsOf = (option: Option): SourceRef[] => [
  ...option.evidence.flatMap((e) => e.sources),
  ...option.knockOuts.flatMap((k) => k.sources),
  ...option.fit.flatMap((f) => f.sources),
  ...[...option.examples, ...option.bestFor, ...option.avoidWhen].flatMap((s) => s.sources ?? []),
];

interface Citing {
  href: string;
  title: string;
}

function citations(knowledge: Knowledge): Map<string, Citing[]> {
  const found = new Map<string, Citing[]>();
  for (const topic of knowledge.topics)
    for (const option of topic.options)
      for (const id of new Set(refsOf(option).map((r) => r.id)))
        found.set(id, [...(found.get(id) ?? []), { href: `/library/${topic.id}/${option.id}`, title: option.title }]);
  const cite = (href: string, title: string, refs: SourceRef[]) => {
    for (const id of new Set(refs.map((r) => r.id))) found.set(id, [...(found.get(id) ?? []), { href, title }]);
  };
  const cited = (statements: Statement[]) => statements.flatMap((s) => s.sources ?? []);
  for (const c of knowledge.checklists)
    cite(
      `/library/checklists/${c.id}`,
      `${c.title} (checklist)`,
      c.items.flatMap((i) => i.sources),
    );
  for (const p of knowledge.principles)
    cite(`/library/principles/${p.id}`, p.title, [...p.sources, ...cited(p.practice)]);
  for (const p of knowledge.patterns)
    cite(`/library/patterns/${p.id}`, p.title, [
      ...p.sources,
      ...cited([...p.useWhen, ...p.avoidWhen, ...p.consequences]),
    ]);
  for (const g of knowledge.guides)
    cite(
      `/library/guides/${g.id}`,
      g.title,
      g.sections.flatMap((s) => cited(s.advice)),
    );
  for (const d of knowledge.decisions)
    cite(
      `/library/decisions/${d.id}`,
      d.title,
      d.options.flatMap((o) => [...o.for, ...o.against].flatMap((a) => a.sources ?? [])),
    );
  for (const r of [...knowledge.relations, ...knowledge.variety]) cite('/library/method', 'Method', r.sources);
  return found;
}

/** A group with more entries than this is folded by first letter too. */
const AT_ONCE = 60;

/** Entries under their first letter, in order; figures and signs stand together. */
function byLetter(sources: Source[]): [string, Source[]][] {
  const groups = new Map<string, Source[]>();
  for (const s of sources) {
    const first = /[\p{L}\p{N}]/u.exec(s.title)?.[0].toUpperCase() ?? '';
    const letter = /\p{L}/u.test(first) ? first : '0–9';
    groups.set(letter, [...(groups.get(letter) ?? []), s]);
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'en'));
}

/** All sources by kind, with what leans on each; folded, so that the page can be walked with the keyboard. */
export function SourcesPage({ knowledge }: { knowledge: Knowledge }) {
  const cited = citations(knowledge);
  const sources = Object.values(knowledge.sources).sort((a, b) => a.title.localeCompare(b.title, 'en'));
  return (
    <main className="library" id="main">
      <Crumbs trail={[{ title: 'Library', href: '/library' }]} />
      <h1>Sources</h1>
      <p className="lead">
        Where the sentences come from. The claims are our words; if one does not follow from its source, the source is
        right.
      </p>
      <OpenAtAnchor />
      <div className="folds">
        {KINDS.map(({ kind, title }) => {
          const ofKind = sources.filter((s) => s.kind === kind);
          if (ofKind.length === 0) return null;
          return (
            <details key={kind}>
              <summary>
                <h2>{title}</h2> <span className="fig muted">{ofKind.length}</span>
              </summary>
              {ofKind.length > AT_ONCE ? (
                byLetter(ofKind).map(([letter, group]) => (
                  <details key={letter} className="letter">
                    <summary>
                      <h3>{letter}</h3> <span className="fig muted">{group.length}</span>
                    </summary>
                    <Entries sources={group} cited={cited} />
                  </details>
                ))
              ) : (
                <Entries sources={ofKind} cited={cited} />
              )}
            </details>
          );
        })}
      </div>
    </main>
  );
}

function Entries({ sources, cited }: { sources: Source[]; cited: Map<string, Citing[]> }) {
  return (
    <ul className="entries sources">
      {sources.map((s) => (
        <li key={s.id} id={s.id}>
          <a href={s.url} rel="noreferrer">
            {s.title}
          </a>
          <p className="small muted">
            {s.year ? `${s.year}, read on ` : 'Read on '}
            <span className="fig">{s.read}</span>
          </p>
          <Uses of={cited.get(s.id) ?? []} />
        </li>
      ))}
    </ul>
  );
}

function Uses({ of }: { of: Citing[] }) {
  const [only] = of;
  if (!only) return <p className="small muted">Not cited yet.</p>;
  if (of.length === 1)
    return (
      <p className="small muted">
        Behind <Link href={only.href}>{only.title}</Link>
      </p>
    );
  return (
    <details className="small muted">
      <summary>Behind {of.length} pages</summary>
      <p>
        {of.map((c, i) => (
          <span key={c.href}>
            {i > 0 ? ', ' : ''}
            <Link href={c.href}>{c.title}</Link>
          </span>
        ))}
      </p>
    </details>
  );
}
