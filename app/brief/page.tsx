import type { Metadata } from 'next';
import { TaskList } from '#components/brief/task-list.tsx';

export const metadata: Metadata = { title: 'Your brief' };

export default function Page() {
  return (
    <main className="page" id="main">
      <h1>Your brief</h1>
      <TaskList />
    </main>
  );
}
