import type { NextConfig } from 'next';

// Headers and compression are the server's (lib/cli/serve); Next builds the pages and serves them in development.
const config: NextConfig = { reactStrictMode: true };
export default config;
