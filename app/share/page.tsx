import type { Metadata } from 'next';
import { ShareScreen } from '#components/share/share-lazy.tsx';

export const metadata: Metadata = { title: 'Share' };

export default function Page() {
  return <ShareScreen />;
}
