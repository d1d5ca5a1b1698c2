import { entryRoute } from '#app/entry-route.ts';
import { GuidePage } from '#components/library/guide-page.tsx';

const route = entryRoute('guide', {
  entries: (knowledge) => knowledge.guides,
  metadata: ({ title, description }) => ({ title, description }),
  page: (guide, knowledge) => <GuidePage knowledge={knowledge} guide={guide} />,
});

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.Page;
