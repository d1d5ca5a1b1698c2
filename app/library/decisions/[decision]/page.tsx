import { entryRoute } from '#app/entry-route.ts';
import { Crumbs } from '#components/library/crumbs.tsx';
import { MarkdownView } from '#components/record/markdown-view.tsx';
import '#components/record/record.css';
import { ownRecord } from '#lib/record/own-decision.ts';
import { renderMadr4 } from '#lib/record/render-madr4.ts';

const route = entryRoute('decision', {
  entries: (knowledge) => knowledge.decisions,
  metadata: ({ title, because }) => ({ title, description: because }),
  page: (decision, knowledge) => (
    <main className="library" id="main">
      <Crumbs
        trail={[
          { title: 'Library', href: '/library' },
          { title: 'Our own decisions', href: '/library/decisions' },
        ]}
      />
      <h1 className="visually-hidden">{decision.title}</h1>
      <MarkdownView markdown={renderMadr4(ownRecord(knowledge, decision))} />
    </main>
  ),
});

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.Page;
