'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { knowledgeQuery } from '#lib/brief/knowledge-query.ts';
import { useBrief } from '#lib/brief/use-brief.ts';
import { checkedItems, isOpen } from '#lib/engine/checks.ts';
import { Pending } from './pending-text.tsx';
import './lists.css';

/** Every checklist with how far it has come. */
export function ChecksOverview() {
  const { data: knowledge, error } = useQuery(knowledgeQuery);
  const brief = useBrief((s) => s.brief);
  if (!knowledge) return <Pending error={error} />;
  return (
    <section className="tasks">
      <ul>
        {knowledge.checklists.map((list) => {
          const items = checkedItems(brief, list);
          const open = items.filter(isOpen).length;
          return (
            <li key={list.id}>
              <Link href={`/brief/checks/${list.id}`} prefetch={false}>
                {list.title}
              </Link>
              <span className={open === 0 ? 'small' : 'small muted'}>
                {open === 0 ? 'nothing open' : `${open} of ${items.length} open`}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
