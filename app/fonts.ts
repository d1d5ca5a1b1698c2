import localFont from 'next/font/local';

/** Self-hosted Plex, Latin subset, only the weights in use; the first view's two are preloaded. */
export const serif = localFont({
  src: [
    { path: '../node_modules/@fontsource/ibm-plex-serif/files/ibm-plex-serif-latin-500-normal.woff2', weight: '500' },
  ],
  variable: '--font-serif',
  display: 'swap',
});
export const sans = localFont({
  src: [
    { path: '../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2', weight: '400' },
  ],
  variable: '--font-sans',
  display: 'swap',
});
export const sansMedium = localFont({
  src: [
    { path: '../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-500-normal.woff2', weight: '500' },
  ],
  variable: '--font-sans-medium',
  display: 'swap',
  preload: false,
});
export const mono = localFont({
  src: [
    { path: '../node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2', weight: '400' },
  ],
  variable: '--font-mono',
  display: 'swap',
  preload: false,
});
