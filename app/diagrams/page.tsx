import type { Metadata } from 'next';
import { DiagramsScreen } from '#components/diagram/diagrams-lazy.tsx';

export const metadata: Metadata = { title: 'Diagrams' };

export default function Page() {
  return <DiagramsScreen />;
}
