import Link from 'next/link';
import type { Source, SourceRef, Statement } from '#lib/knowledge/terms.ts';
import type { Knowledge, Option } from '#lib/knowledge/types.ts';
import { Crumbs } from './crumbs.tsx';
import { FoldControls } from './fold-controls.tsx';
import { foldsOf } from './folds.ts';
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

/** Seven hundred sources with two thousand links: in folds, so that a keyboard is not sent through all of them. */
const MOST_IN_A_FOLD = 40;

/** All sources by kind, with the pages that lean on each. */
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
      <FoldControls />
      {KINDS.map(({ kind, title }) => {
        const ofKind = sources.filter((s) => s.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <section key={kind}>
            <h2>{title}</h2>
            {foldsOf(ofKind, MOST_IN_A_FOLD).map((fold) => (
              <details className="fold" key={fold.label}>
                <summary>
                  {fold.label} <span className="cap">{fold.entries.length}</span>
                  <span className="visually-hidden"> {title.toLowerCase()}</span>
                </summary>
                <ul className="entries sources">
                  {fold.entries.map((s) => (
                    <Entry key={s.id} source={s} citing={cited.get(s.id) ?? []} />
                  ))}
                </ul>
              </details>
            ))}
          </section>
        );
      })}
    </main>
  );
}

function Entry({ source, citing }: { source: Source; citing: Citing[] }) {
  return (
    <li id={source.id}>
      <a href={source.url} rel="noreferrer">
        {source.title}
      </a>
      <p className="small muted">
        {source.year ? `${source.year}, read on ` : 'Read on '}
        <span className="fig">{source.read}</span>
      </p>
      <p className="small muted">
        {citing.length > 0 ? 'Behind ' : 'Not cited yet.'}
        {citing.map((c, i) => (
          <span key={c.href}>
            {i > 0 ? ', ' : ''}
            <Link href={c.href} prefetch={false}>
              {c.title}
            </Link>
          </span>
        ))}
      </p>
    </li>
  );
}
