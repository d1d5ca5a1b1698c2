import { entryRoute } from '#app/entry-route.ts';
import { QuestionPage } from '#components/brief/question-page.tsx';

const route = entryRoute('question', {
  entries: (knowledge) => knowledge.questions,
  metadata: ({ text }) => ({ title: text }),
  page: (question, { questions }) => <QuestionPage question={question} order={questions.map((q) => q.id)} />,
});

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.Page;
