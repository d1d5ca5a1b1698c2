'use client';
import dynamic from 'next/dynamic';
import { Pending } from '#components/ui/pending.tsx';

/** Loaded after the page: it brings parts that no other page needs. */
export const ShareScreen = dynamic(() => import('./share-screen.tsx').then((m) => m.ShareScreen), {
  ssr: false,
  loading: () => <Pending title="Share, save and open" error={null} what="Reading the brief." />,
});
