'use client';
import dynamic from 'next/dynamic';
import { Pending } from '#components/ui/pending.tsx';

/** Loaded after the page: it brings parts that no other page needs. */
export const DiagramsScreen = dynamic(() => import('./diagrams-screen.tsx').then((m) => m.DiagramsScreen), {
  ssr: false,
  loading: () => <Pending title="Diagrams" error={null} what="Reading the brief." />,
});
