import type { Metadata } from 'next';
import { AllQuestions } from '#components/brief/all-questions.tsx';

export const metadata: Metadata = { title: 'All questions' };

export default function Page() {
  return (
    <main className="page" id="main">
      <h1>All questions</h1>
      <AllQuestions />
    </main>
  );
}
