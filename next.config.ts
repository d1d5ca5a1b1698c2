import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The server reads the compiled knowledge base at build time only; the browser fetches the asset.
  async headers() {
    return [
      { source: '/knowledge/:file', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] },
    ];
  },
};
export default config;
