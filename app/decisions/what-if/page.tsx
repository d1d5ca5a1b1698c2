import type { Metadata } from 'next';
import { WhatIf } from './what-if.tsx';

export const metadata: Metadata = { title: 'What if' };

export default function Page() {
  return <WhatIf />;
}
