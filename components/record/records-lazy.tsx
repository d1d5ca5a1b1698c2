'use client';
import dynamic from 'next/dynamic';
import { Pending } from '#components/ui/pending.tsx';

/** Loaded after the page: it brings parts that no other page needs. */
export const RecordsScreen = dynamic(() => import('./records-screen.tsx').then((m) => m.RecordsScreen), {
  ssr: false,
  loading: () => <Pending title="Decision records" error={null} what="Reading the brief." />,
});
