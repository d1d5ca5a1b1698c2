import Link from 'next/link';
import { entryRoute } from '#app/entry-route.ts';
import { OneDecision } from '../one-decision.tsx';

const route = entryRoute('topic', {
  entries: (knowledge) => knowledge.topics,
  metadata: ({ title }) => ({ title }),
  page: (topic) =>
    topic.scopes.length === 0 ? (
      <OneDecision topic={topic.id} scope={null} />
    ) : (
      <main id="main" className="decisions-page">
        <p className="cap">{topic.title}</p>
        <h1>Decided once for each of these</h1>
        <p className="lead">{topic.description}</p>
        <ul className="scope-links">
          {topic.scopes.map((s) => (
            <li key={s.id}>
              <Link href={`/decisions/${topic.id}/${s.id}`}>{s.title}</Link>
            </li>
          ))}
        </ul>
      </main>
    ),
});

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.Page;
