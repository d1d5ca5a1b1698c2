import Link from 'next/link';
import { EvidenceTable, type EvidenceRow } from '#components/ui/evidence-table.tsx';
import type { Knowledge, Option, TopicWithOptions } from '#lib/knowledge/types.ts';
import { STRENGTH_WORDS } from '#lib/knowledge/words.ts';
import { conditionText } from '#lib/knowledge/condition-words.ts';
import { Crumbs } from './crumbs.tsx';
import { SourceNote, sourceLinks } from './sources.tsx';
import { Statements } from './statements.tsx';

const alphabetical = (options: Option[]) => [...options].sort((a, b) => a.title.localeCompare(b.title, 'en'));

/** Pros before cons, the strongest first. */
function evidenceRows(knowledge: Knowledge, option: Option): EvidenceRow[] {
  return [...option.evidence]
    .sort((a, b) => (a.sign === b.sign ? b.strength - a.strength : a.sign === 'pro' ? -1 : 1))
    .map((row) => ({
      key: row.id,
      side: row.sign === 'pro' ? 'For' : 'Against',
      claim: row.claim,
      about: knowledge.criteria.find((c) => c.id === row.criterion)?.title ?? row.criterion,
      strength: STRENGTH_WORDS[row.strength],
      grade: row.grade,
      condition: row.when ? `Holds when ${conditionText(knowledge, row.when)}.` : undefined,
      sources: sourceLinks(knowledge, row.sources),
    }));
}

/** One option, readable without a brief: what it is, when it fits, and everything known for and against it. */
export function OptionPage({
  knowledge,
  topic,
  option,
}: {
  knowledge: Knowledge;
  topic: TopicWithOptions;
  option: Option;
}) {
  const rows = evidenceRows(knowledge, option);
  const parent = topic.options.find((o) => o.id === option.variantOf);
  return (
    <main className="library" id="main">
      <Crumbs
        trail={[
          { title: 'Library', href: '/library' },
          { title: topic.title, href: `/library/${topic.id}` },
        ]}
      />
      <h1>{option.title}</h1>
      <p className="lead">{option.description}</p>
      {parent ? (
        <p className="small muted">
          A variant of <Link href={`/library/${topic.id}/${parent.id}`}>{parent.title}</Link>: the two are counted
          together when we say how sure a result is.
        </p>
      ) : null}
      <div className="thirds">
        <Statements title="Best for" knowledge={knowledge} statements={option.bestFor} />
        <Statements title="Avoid when" knowledge={knowledge} statements={option.avoidWhen} />
        <Statements title="Examples" knowledge={knowledge} statements={option.examples} />
      </div>
      <section>
        <h2>Pros and cons</h2>
        <p className="small muted measure">
          {rows.filter((r) => r.side === 'For').length} for, {rows.filter((r) => r.side === 'Against').length} against.
          A row with a condition counts only where your answers meet it.
        </p>
        <EvidenceTable caption={`Evidence on ${option.title}`} rows={rows} />
      </section>
      <KnockOuts knowledge={knowledge} option={option} />
      <Needs knowledge={knowledge} topic={topic} option={option} />
      <nav className="siblings" aria-label={`Other options for ${topic.title}`}>
        <h2>Weighed against</h2>
        <ul>
          {alphabetical(topic.options)
            .filter((o) => o.id !== option.id)
            .map((o) => (
              <li key={o.id}>
                <Link href={`/library/${topic.id}/${o.id}`}>{o.title}</Link>
              </li>
            ))}
        </ul>
      </nav>
    </main>
  );
}

function KnockOuts({ knowledge, option }: { knowledge: Knowledge; option: Option }) {
  if (option.knockOuts.length === 0) return null;
  return (
    <section>
      <h2>What takes it out</h2>
      <ul className="terms">
        {option.knockOuts.map((k) => (
          <li key={k.id}>
            <p className="stop">{k.reason}</p>
            <p>Comes back if {k.comesBackIf.replace(/\.$/, '')}.</p>
            <p className="small muted">Out when {conditionText(knowledge, k.when)}.</p>
            <SourceNote knowledge={knowledge} refs={k.sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Needs({ knowledge, topic, option }: { knowledge: Knowledge; topic: TopicWithOptions; option: Option }) {
  if (topic.needs.length === 0) return null;
  const met = topic.needs.filter((n) => !option.fit.some((f) => f.need === n.id));
  return (
    <section>
      <h2>Needs</h2>
      {option.fit.length > 0 ? (
        <ul className="terms">
          {[...option.fit]
            .sort((a, b) => a.fit.localeCompare(b.fit))
            .map((f) => (
              <li key={f.need}>
                <p>
                  <b>{topic.needs.find((n) => n.id === f.need)?.title ?? f.need}:</b>{' '}
                  {f.fit === 'cannot' ? (
                    <span className="stop">cannot</span>
                  ) : (
                    <span className="doubt">only by a workaround, 12 points</span>
                  )}
                </p>
                <p>{f.how}</p>
                <SourceNote knowledge={knowledge} refs={f.sources} />
              </li>
            ))}
        </ul>
      ) : null}
      {met.length > 0 ? (
        <p className="muted measure">
          {option.fit.length > 0 ? 'Met as it is: ' : 'Every need of this topic is met as it is: '}
          {met.map((n) => n.title.charAt(0).toLowerCase() + n.title.slice(1)).join('; ')}.
        </p>
      ) : null}
    </section>
  );
}
