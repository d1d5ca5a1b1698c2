import { entryRoute } from '#app/entry-route.ts';
import { PatternPage } from '#components/library/pattern-page.tsx';

const route = entryRoute('pattern', {
  entries: (knowledge) => knowledge.patterns,
  metadata: ({ title, problem }) => ({ title, description: problem }),
  page: (pattern, knowledge) => <PatternPage knowledge={knowledge} pattern={pattern} />,
});

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.Page;
