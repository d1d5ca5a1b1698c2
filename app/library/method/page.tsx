import type { Metadata } from 'next';
import { MethodPage } from '#components/library/method-page.tsx';

export const metadata: Metadata = { title: 'Method' };

export default function Page() {
  return <MethodPage />;
}
