import Link from 'next/link';
import { Fragment } from 'react';
import type { MayArise } from '#lib/engine/types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { mayAriseWords, type Settling } from '#lib/record/may-arise.ts';

/** The answers that settle whether a decision is there, each with its link. */
export function SettledBy({ settledBy }: { settledBy: Settling[] }) {
  return settledBy.map((s, i) => (
    <Fragment key={s.label}>
      {i === 0 ? '' : i === settledBy.length - 1 ? ' and ' : ', '}
      <Link href={s.address} prefetch={false}>
        {s.label}
      </Link>
    </Fragment>
  ));
}

/** Decisions that open answers may bring: a line each, apart from those that are there. */
export function MayAriseList({ knowledge, mayArise }: { knowledge: Knowledge; mayArise: MayArise[] }) {
  if (mayArise.length === 0) return null;
  return (
    <section className="ruled-out" id="may-arise">
      <h2>May arise</h2>
      <p className="small muted">
        Nothing you have said tells whether these are to be decided. They are not counted, recorded or drawn.
      </p>
      <ul>
        {mayArise.map((m) => {
          const { key, title, settledBy } = mayAriseWords(knowledge, m);
          return (
            <li key={key} className="small">
              <b>
                <Link href={`/decisions/${key}`} prefetch={false}>
                  {title}
                </Link>
              </b>{' '}
              · depends on <SettledBy settledBy={settledBy} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
