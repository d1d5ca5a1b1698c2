import type { Metadata } from 'next';
import { CheckAnswers } from '#components/brief/check-answers.tsx';

export const metadata: Metadata = { title: 'Check your answers' };

export default function Page() {
  return (
    <main className="page" id="main">
      <h1>Check your answers</h1>
      <CheckAnswers />
    </main>
  );
}
