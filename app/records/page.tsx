import type { Metadata } from 'next';
import { RecordsScreen } from '#components/record/records-lazy.tsx';

export const metadata: Metadata = { title: 'Records' };

export default function Page() {
  return <RecordsScreen />;
}
