import { entryRoute } from '#app/entry-route.ts';
import { ChecklistPage } from '#components/library/checklist-page.tsx';

const route = entryRoute('checklist', {
  entries: (knowledge) => knowledge.checklists,
  metadata: ({ title, description }) => ({ title, description }),
  page: (checklist, knowledge) => <ChecklistPage knowledge={knowledge} checklist={checklist} />,
});

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.Page;
