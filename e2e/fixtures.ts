/** Test base: fails on any console error, policy violation, error status or request to another host. */
import { test as base, expect } from '@playwright/test';

export const test = base.extend<{ guard: void; cutsNetwork: boolean }>({
  /** True where a test cuts the network: the browser then reports each request that cannot leave. */
  cutsNetwork: [false, { option: true }],
  guard: [
    async ({ context, baseURL, cutsNetwork }, use) => {
      const faults: string[] = [];
      context.on('console', (message) => {
        if (message.type() !== 'error') return;
        if (cutsNetwork && message.text().includes('net::ERR_INTERNET_DISCONNECTED')) return;
        faults.push(`console: ${message.text()} at ${message.location().url}`);
      });
      context.on('weberror', (error) => faults.push(`page error: ${error.error().message}`));
      context.on('request', (request) => {
        const url = request.url();
        if (/^(https?|wss?):/.test(url) && new URL(url).host !== new URL(baseURL ?? '').host)
          faults.push(`request to ${url}`);
      });
      await use();
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };
