import type { Metadata } from 'next';
import { DiagramPage } from '#components/diagram/diagram-page.tsx';

export const metadata: Metadata = { title: 'Diagrams' };

export default function Page() {
  return <DiagramPage />;
}
