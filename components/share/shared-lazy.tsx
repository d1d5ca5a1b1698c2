'use client';
import dynamic from 'next/dynamic';
import { Pending } from '#components/ui/pending.tsx';

/** Loaded after the page: it brings parts that no other page needs. */
export const SharedScreen = dynamic(() => import('./shared-screen.tsx').then((m) => m.SharedScreen), {
  ssr: false,
  loading: () => <Pending title="Shared decisions" error={null} what="Opening the link." />,
});
