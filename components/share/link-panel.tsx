'use client';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { knowledgeQuery } from '#lib/brief/knowledge-query.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import { linkOf } from './link-state.ts';

/** Above this, some chat tools cut the address. */
const CHAT_LIMIT = 1900;
/** Above this, browsers and gateways differ too much to offer it. */
const OFFER_LIMIT = 8000;

const thousands = (n: number) => n.toLocaleString('en-GB');

/** The link, its length, and an honest word when a file would serve better. */
export function LinkPanel({ brief }: { brief: Brief }) {
  const id = useId();
  const { data: knowledge, error } = useQuery(knowledgeQuery);
  const [made, setMade] = useState<{ of: Brief; link?: string; leftOut?: string[]; problem?: string }>();
  const [said, setSaid] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (!knowledge) return;
    let stale = false;
    linkOf(knowledge, brief, window.location.origin).then(
      ({ link, leftOut }) => !stale && setMade({ of: brief, link, leftOut }),
      (cause: unknown) =>
        !stale &&
        setMade({ of: brief, problem: cause instanceof Error ? cause.message : 'The link could not be made.' }),
    );
    return () => {
      stale = true;
    };
  }, [knowledge, brief]);

  if (error) return <p className="stop">{error.message}</p>;
  if (!made || made.of !== brief) return <p role="status">Making the link.</p>;
  if (made.link === undefined) return <p className="stop">{made.problem} Save the brief as a file instead.</p>;
  const { link, leftOut = [] } = made;
  if (link.length > OFFER_LIMIT)
    return (
      <p className="stop">
        As a link this brief would take {thousands(link.length)} characters, more than {thousands(OFFER_LIMIT)}. Too
        many tools would cut it, so it is not offered. Save it as a file and send that.
      </p>
    );
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setSaid('Copied.');
    } catch {
      box.current?.select();
      setSaid('This browser did not allow copying. The link is selected: copy it from there.');
    }
  };
  return (
    <>
      <label htmlFor={id}>
        <span className="fig">{thousands(link.length)}</span> characters
      </label>
      <textarea
        id={id}
        ref={box}
        className="control link-box"
        readOnly
        rows={4}
        value={link}
        onFocus={(e) => e.target.select()}
      />
      {link.length > CHAT_LIMIT ? (
        <p className="doubt small">
          Longer than {thousands(CHAT_LIMIT)} characters: some chat and mail tools will cut it. The file is safer.
        </p>
      ) : (
        <p className="small">Short enough for chat and mail.</p>
      )}
      <NotInTheLink leftOut={leftOut} />
      <div className="acts">
        <button type="button" className="btn" onClick={copy}>
          Copy link
        </button>
        <a href={link} target="_blank" rel="noreferrer">
          See what others see
        </a>
        <span className="small muted" role="status">
          {said}
        </span>
      </div>
    </>
  );
}

/** A link holds numbers, and what this edition does not have has none. */
function NotInTheLink({ leftOut }: { leftOut: string[] }) {
  if (leftOut.length === 0) return null;
  return (
    <div className="notice small">
      <p>Not in the link, because this edition does not have it. The file holds it.</p>
      <ul>
        {leftOut.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
