'use client';
import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { keepOffline } from '#lib/offline/keep-offline.ts';

/** Shows nothing: keeps what is visited for when there is no network. */
export function OfflineCopy() {
  const path = usePathname();
  useEffect(() => keepOffline(path), [path]);
  return null;
}
