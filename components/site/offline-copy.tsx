'use client';
import { usePathname } from 'next/navigation';
import { useEffect } from 'react';

/** Shows nothing: keeps what is visited for when there is no network. Its work loads after the page. */
export function OfflineCopy() {
  const path = usePathname();
  useEffect(() => {
    import('#lib/offline/keep-offline.ts').then(
      ({ keepOffline }) => keepOffline(path),
      // Without a network there is nothing to keep.
      () => undefined,
    );
  }, [path]);
  return null;
}
