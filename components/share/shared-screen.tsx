'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { knowledgeQuery } from '#lib/brief/knowledge-query.ts';
import { briefStore } from '#lib/brief/store.ts';
import { useEvaluation } from '#lib/brief/use-evaluation.ts';
import { withoutDirection } from '#lib/markdown/direction.ts';
import { readLink, type OpenedLink } from './link-state.ts';
import { SharedAnswers, SharedJudgements } from './shared-answers.tsx';
import { SharedList } from './shared-list.tsx';
import './share.css';

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** Opens what the address carries after the #. It stays in this page until the reader keeps it. */
export function SharedScreen() {
  const fragment = useSyncExternalStore(
    subscribe,
    () => window.location.hash.replace(/^#/, ''),
    () => null,
  );
  const { data: knowledge, error } = useQuery(knowledgeQuery);
  const [opened, setOpened] = useState<{ fragment: string; link: OpenedLink }>();
  useEffect(() => {
    if (!knowledge || !fragment) return;
    let stale = false;
    void readLink(knowledge, fragment).then((link) => !stale && setOpened({ fragment, link }));
    return () => {
      stale = true;
    };
  }, [knowledge, fragment]);

  if (fragment === '')
    return (
      <Failure
        title="This link carries no decisions"
        reason="The part after the # is missing. Some tools cut it off: ask for the link again, or for the file."
      />
    );
  if (error) return <Failure title="The link could not be read" reason={error.message} />;
  if (!opened || opened.fragment !== fragment)
    return (
      <main id="main" className="share">
        <p className="lead muted" role="status">
          Opening the shared decisions.
        </p>
      </main>
    );
  if (!opened.link.ok) return <Failure title="This link could not be opened" reason={opened.link.reason} />;
  return <Shared link={opened.link} />;
}

function Failure({ title, reason }: { title: string; reason: string }) {
  return (
    <main id="main" className="share">
      <h1>{title}</h1>
      <p className="lead" role="alert">
        {reason}
      </p>
      <p className="small muted">Nothing was opened, and your own brief is as it was.</p>
      <div className="acts">
        <Link className="btn" href="/">
          Go to the start
        </Link>
        <Link href="/share">Open a file instead</Link>
      </div>
    </main>
  );
}

function Shared({ link }: { link: Extract<OpenedLink, { ok: true }> }) {
  const router = useRouter();
  const { result, error } = useEvaluation(link.brief);
  const keep = () => {
    const state = briefStore.getState();
    state.hydrate();
    state.open(link.brief);
    router.push('/decisions');
  };
  return (
    <main id="main" className="share">
      <p className="cap">Shared with you · a copy, read only</p>
      <h1>
        {link.brief.names?.system ? (
          <>
            <bdi>{withoutDirection(link.brief.names.system)}</bdi>: the decisions
          </>
        ) : (
          'Shared decisions'
        )}
      </h1>
      <p className="lead">{link.brief.names?.description ?? 'Opened from a link. Your own brief is not touched.'}</p>
      <div className="acts">
        <button type="button" className="btn" onClick={keep}>
          Keep as my brief
        </button>
        <span className="small muted">It is added beside your own; then you can see every reason and change it.</span>
      </div>
      {link.notices.length > 0 ? (
        <div className="notice small">
          <p>Before you read the figures:</p>
          <ul>
            {link.notices.map((n) => (
              <li key={n}>{n}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {error ? <p className="stop">{error.message}</p> : null}
      {result ? (
        <>
          <SharedList knowledge={result.knowledge} evaluation={result.evaluation} />
          <SharedJudgements knowledge={result.knowledge} brief={link.brief} />
          <SharedAnswers knowledge={result.knowledge} brief={link.brief} />
        </>
      ) : null}
    </main>
  );
}
