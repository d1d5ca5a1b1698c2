'use client';
import { useEffect } from 'react';
import { useStore } from 'zustand';
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
