import type { Metadata, Viewport } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Header } from '#components/site/header.tsx';
import { OfflineCopy } from '#components/site/offline-copy.tsx';
import { knowledgePath, knowledgeVersion } from '#lib/knowledge/generated/manifest.ts';
import { mono, sans, sansMedium, serif } from './fonts.ts';
import { Providers } from './providers.tsx';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Plumbline', template: '%s · Plumbline' },
  description:
    'Weighs backend architecture decisions against sourced evidence, says how sure that is, and writes the records and C4 diagrams.',
};
export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#0e141b' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={[serif, sans, sansMedium, mono].map((f) => f.variable).join(' ')}>
      <head>
        <link rel="preload" href={knowledgePath} as="fetch" crossOrigin="anonymous" />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to content
        </a>
        <Providers>
          <Header />
          {children}
        </Providers>
        <OfflineCopy />
        <footer className="footer">
          <span>Knowledge base {knowledgeVersion}</span>
          <Link href="/library/method" prefetch={false}>
            Method and weaknesses
          </Link>
          <span>Nothing leaves this browser unless you share it.</span>
        </footer>
      </body>
    </html>
  );
}
