/** What the service worker keeps when it is installed; written by the build (lib/cli/serve/offline.ts). */
export interface Kept {
  /** Names the caches: another build has others. */
  build: string;
  pages: string[];
  assets: string[];
}
/** What a page tells the service worker: where the user is. */
export interface Visited {
  visited: string;
}
