import type { Metadata } from 'next';
import { SharedScreen } from '#components/share/shared-lazy.tsx';

export const metadata: Metadata = { title: 'Shared decisions', robots: { index: false } };

export default function Page() {
  return <SharedScreen />;
}
