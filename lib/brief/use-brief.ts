'use client';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { nameOfBrief } from './saved-brief.ts';
import { briefStore, type BriefState } from './store.ts';

/** Part of the brief's state; before hydration the same empty state as on the server. */
export function useBrief<T>(selector: (state: BriefState) => T): T {
  return useStore(briefStore, selector);
}

/** True once the brief kept on this device has been read. */
export function useHydrated(): boolean {
  useEffect(() => briefStore.getState().hydrate(), []);
  return useStore(briefStore, (s) => s.hydrated);
}

/** What the open brief is called, so that it can be seen where an answer lands. Empty until that is known. */
export function useBriefName(): string {
  return useBrief((s) => {
    const open = s.briefs.find((b) => b.id === s.current);
    return s.hydrated ? nameOfBrief(open ?? { brief: s.brief }) : '';
  });
}
