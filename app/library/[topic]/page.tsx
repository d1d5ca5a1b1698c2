import { entryRoute } from '#app/entry-route.ts';
import { TopicPage } from '#components/library/topic-page.tsx';

const route = entryRoute('topic', {
  entries: (knowledge) => knowledge.topics,
  metadata: ({ title, description }) => ({ title, description }),
  page: (topic, knowledge) => <TopicPage knowledge={knowledge} topic={topic} />,
});

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.Page;
