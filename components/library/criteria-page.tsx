import Link from 'next/link';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { Crumbs } from './crumbs.tsx';

/** All criteria with their anchor sentences and the topics decided on them. */
export function CriteriaPage({ knowledge }: { knowledge: Knowledge }) {
  return (
    <main className="library" id="main">
      <Crumbs trail={[{ title: 'Library', href: '/library' }]} />
      <h1>Criteria</h1>
      <p className="lead">
        The qualities on which options differ. The two sentences under each say what the ends of the scale mean, so that
        a rating can be argued with.
      </p>
      <ul className="terms wide">
        {knowledge.criteria.map((c) => {
          const topics = knowledge.topics.filter((t) => t.criteria.some((x) => x.id === c.id));
          return (
            <li key={c.id} id={c.id}>
              <h2>{c.title}</h2>
              <p className="cap">
                {c.characteristic === 'project' ? 'project: not a quality of the product itself' : c.characteristic}
              </p>
              <p className="measure">{c.description}</p>
              <dl className="anchors">
                <dt className="fig">+3</dt>
                <dd>{c.best}</dd>
                <dt className="fig">−3</dt>
                <dd>{c.worst}</dd>
              </dl>
              <p className="small muted">
                Counts in{' '}
                {topics.map((t, i) => (
                  <span key={t.id}>
                    {i > 0 ? ', ' : ''}
                    <Link href={`/library/${t.id}`}>{t.title.toLowerCase().replace('api', 'API')}</Link>
                  </span>
                ))}
                .
              </p>
            </li>
          );
        })}
      </ul>
    </main>
  );
}
