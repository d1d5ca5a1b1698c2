import type { Metadata } from 'next';
import { DecisionsOverview } from './decisions-overview.tsx';

export const metadata: Metadata = { title: 'Decisions' };

export default function Page() {
  return <DecisionsOverview />;
}
