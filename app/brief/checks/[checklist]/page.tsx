import Link from 'next/link';
import { entryRoute } from '#app/entry-route.ts';
import { Checks } from '#components/brief/checks.tsx';

const route = entryRoute('checklist', {
  entries: (knowledge) => knowledge.checklists,
  metadata: ({ title }) => ({ title: `${title}: checklist` }),
  page: ({ id, title, description }) => (
    <main className="page" id="main">
      <p className="cap">
        <Link href="/brief/checks">Checklists</Link>
      </p>
      <h1>{title}</h1>
      <p className="lead">{description}</p>
      <Checks checklist={id} />
    </main>
  ),
});

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.Page;
