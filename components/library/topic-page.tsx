import Link from 'next/link';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { LEVEL_WORDS } from '#lib/knowledge/words.ts';
import { conditionText } from '#lib/knowledge/condition-words.ts';
import { Crumbs } from './crumbs.tsx';
import { TopicShelf } from './topic-shelf.tsx';

const FIT_WORDS = { does: 'does it', workaround: 'workaround', cannot: 'cannot' } as const;
const FIT_TONES = { does: '', workaround: 'doubt', cannot: 'stop' } as const;

/** One topic: its options in alphabetical order, so that place does not persuade, and what they are weighed on. */
export function TopicPage({ knowledge, topic }: { knowledge: Knowledge; topic: TopicWithOptions }) {
  const options = [...topic.options].sort((a, b) => a.title.localeCompare(b.title, 'en'));
  return (
    <main className="library" id="main">
      <Crumbs trail={[{ title: 'Library', href: '/library' }]} />
      <h1>{topic.title}</h1>
      <p className="lead">{topic.question}</p>
      <p className="muted measure">{topic.description}</p>
      <section>
        <h2>Options</h2>
        <ul className="entries">
          {options.map((o) => (
            <li key={o.id}>
              <Link href={`/library/${topic.id}/${o.id}`}>{o.title}</Link>
              <p>{o.description}</p>
              <p className="cap">
                {o.evidence.filter((e) => e.sign === 'pro').length} for,{' '}
                {o.evidence.filter((e) => e.sign === 'con').length} against
              </p>
            </li>
          ))}
        </ul>
      </section>
      {topic.scopes.length > 0 ? (
        <section>
          <h2>Decided once for each</h2>
          <ul className="terms">
            {topic.scopes.map((s) => (
              <li key={s.id}>
                <p>
                  <b>{s.title}</b>
                </p>
                <p className="small muted">There when {conditionText(knowledge, s.when)}.</p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h2>What it is weighed on</h2>
        <p className="small muted measure">
          The level each criterion has before you answer anything. Your answers raise some of them.
        </p>
        <dl className="levels">
          {topic.criteria.map((c) => (
            <div key={c.id}>
              <dt>
                <Link href={`/library/criteria#${c.id}`}>
                  {knowledge.criteria.find((k) => k.id === c.id)?.title ?? c.id}
                </Link>
              </dt>
              <dd>{LEVEL_WORDS[c.base]}</dd>
            </div>
          ))}
        </dl>
      </section>
      {topic.needs.length > 0 ? <FitTable knowledge={knowledge} topic={{ ...topic, options }} /> : null}
      <TopicShelf knowledge={knowledge} topic={topic.id} />
    </main>
  );
}

function FitTable({ knowledge, topic }: { knowledge: Knowledge; topic: TopicWithOptions }) {
  return (
    <section>
      <h2>Which option meets which need</h2>
      <p className="small muted measure">
        An option that cannot meet a need you have is out. One that needs a workaround pays 12 points, and the
        workaround is named.
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label="Needs by option">
        <table className="fit">
          <thead>
            <tr>
              <th scope="col">Need</th>
              {topic.options.map((o) => (
                <th scope="col" key={o.id}>
                  {o.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {topic.needs.map((need) => (
              <tr key={need.id}>
                <th scope="row">
                  {need.title}
                  <span className="condition">When {conditionText(knowledge, need.when)}</span>
                </th>
                {topic.options.map((o) => {
                  const fit = o.fit.find((f) => f.need === need.id)?.fit ?? 'does';
                  return (
                    <td key={o.id} className={FIT_TONES[fit]}>
                      {FIT_WORDS[fit]}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
