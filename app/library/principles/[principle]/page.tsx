import { entryRoute } from '#app/entry-route.ts';
import { PrinciplePage } from '#components/library/principle-page.tsx';

const route = entryRoute('principle', {
  entries: (knowledge) => knowledge.principles,
  metadata: ({ title, statement }) => ({ title, description: statement }),
  page: (principle, knowledge) => <PrinciplePage knowledge={knowledge} principle={principle} />,
});

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.Page;
