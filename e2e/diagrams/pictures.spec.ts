import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { overlapsOf } from './overlaps.ts';

const EXAMPLES = [/small team/i, /public API/i, /mobile apps/i, /chat/i, /telemetry/i, /payments/i];
const CLEAN = { labelOnLabel: 0, labelOnBox: 0, lineThroughBox: 0 };

async function openDiagrams(page: Page) {
  await page.goto('/diagrams');
  const pictures = page.locator('[data-diagram]');
  await expect(pictures.first()).toBeVisible();
  const count = await pictures.count();
  for (let i = 0; i < count; i++) {
    await pictures.nth(i).scrollIntoViewIfNeeded();
    await expect(pictures.nth(i)).toHaveAttribute('data-diagram', 'ready', { timeout: 30_000 });
  }
  return pictures;
}

async function openFile(page: Page, brief: object) {
  await page.goto('/');
  await page.getByLabel('Brief file').setInputFiles({
    name: 'brief.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(brief)),
  });
  await expect(page).toHaveURL(/\/(brief|decisions)$/);
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const example of EXAMPLES)
    test(`${example.source} in ${colorScheme}: nothing overlaps`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('/');
      await page.getByRole('button', { name: example }).click();
      await expect(page).toHaveURL(/\/decisions$/);
      const pictures = await openDiagrams(page);
      expect(await pictures.count()).toBeGreaterThanOrEqual(2);
      for (const svg of await page.locator('[data-diagram] svg').all()) {
        const found = await svg.evaluate(overlapsOf);
        expect(found).toMatchObject(CLEAN);
        expect(found.nodes).toBeGreaterThan(2);
        expect(found.edges).toBe(found.labels);
      }
      const ids = await page.locator('[data-diagram] svg').evaluateAll((list) => list.map((svg) => svg.id));
      expect(new Set(ids).size).toBe(ids.length);
    });

const EVERYTHING = {
  'message-broker': 'mqtt',
  'async-work/later': 'task-queue',
  'async-work/events': 'event-bus',
  'search-store': 'hosted-search',
  'short-lived-store': 'redis',
  'relationship-store': 'graph',
  'telemetry-store': 'time-series',
  'analytics-store': 'warehouse',
  'file-store': 'object-storage',
  caching: 'cdn',
  'identity-provider': 'own-server',
  'read-write-model': 'cqrs',
};
for (const split of ['monolith', 'microservices'])
  test(`every supporting part of a ${split} at once: nothing overlaps`, async ({ page }) => {
    const yes = ['background.later', 'background.events', 'sign-in.staff', 'clients.own-web', 'clients.own-tools'];
    const workloads = ['search', 'sessions', 'relationships', 'telemetry', 'analytics', 'files'];
    const brief = {
      answers: {
        ...Object.fromEntries([...yes, ...workloads.map((id) => `workloads.${id}`)].map((id) => [id, 'yes'])),
        'read-repeat': 'often',
      },
      choices: Object.fromEntries(
        Object.entries({ ...EVERYTHING, 'service-architecture': split }).map(([key, option]) => [
          key,
          { option, reason: 'To see it.' },
        ]),
      ),
      names: { system: 'Whole', capabilities: [{ name: 'Orders' }, { name: 'Stock' }, { name: 'Routes' }] },
    };
    await openFile(page, brief);
    const pictures = await openDiagrams(page);
    expect(await pictures.count()).toBe(3);
    const last = await pictures.last().textContent();
    for (const name of ['Message broker', 'Hosted search', 'Content delivery network', 'Object storage'])
      expect(last).toContain(name);
    for (const svg of await page.locator('[data-diagram] svg').all()) {
      const found = await svg.evaluate(overlapsOf);
      expect(found).toMatchObject(CLEAN);
      expect(found.edges).toBe(found.labels);
    }
    // Lines end at the rim of the bucket, not above it.
    const gap = await pictures.last().evaluate((frame) => {
      const rim = frame.querySelector('g.node.bucket .basic')?.getBoundingClientRect();
      if (!rim) return Infinity;
      const ends = [...frame.querySelectorAll<SVGPathElement>('path.flowchart-link')].map((path) =>
        path.getPointAtLength(path.getTotalLength()).matrixTransform(path.getScreenCTM() ?? undefined),
      );
      return Math.min(...ends.filter(({ x }) => x > rim.left && x < rim.right).map(({ y }) => Math.abs(rim.top - y)));
    });
    expect(gap).toBeLessThan(5);
  });

test('the measure finds what overlaps', async ({ page }) => {
  // A page of its own: one of the app might still be coming alive and take its body back.
  await page.setContent(`<svg width="400" height="400">
      <g class="node"><rect x="100" y="100" width="100" height="60"/></g>
      <g class="node"><rect x="10" y="10" width="20" height="20"/></g>
      <g class="edgeLabel"><rect x="150" y="110" width="80" height="20"/></g>
      <g class="edgeLabel"><rect x="160" y="120" width="80" height="20"/></g>
      <path class="flowchart-link" d="M20 130 L 380 130"/></svg>`);
  expect(await page.locator('svg').evaluate(overlapsOf)).toMatchObject({
    labelOnLabel: 1,
    labelOnBox: 2,
    lineThroughBox: 1,
  });
});

test('a part leads to its records, and a record to its parts', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /small team/i }).click();
  await expect(page).toHaveURL(/\/decisions$/);
  await openDiagrams(page);
  await page.locator('[data-diagram] g.node').filter({ hasText: 'Main store' }).last().click();
  const row = page.locator('tr:focus');
  await expect(row).toContainText('Main store');
  await row.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/records#system-of-record$/);
  await expect(page.getByRole('article')).toContainText('C4 elements that this decision shapes: Main store');
});

test('the text is copied and the picture is a file of its own', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await page.getByRole('button', { name: /chat/i }).click();
  await expect(page).toHaveURL(/\/decisions$/);
  await openDiagrams(page);
  await page.getByRole('button', { name: 'Copy Mermaid' }).last().click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^---\nconfig:\n/);
  expect(text).toContain('subgraph boundary');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download SVG' }).last().click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('containers.svg');
  const stream = await download.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const svg = Buffer.concat(chunks).toString('utf8');
  expect(svg).not.toContain('foreignObject');
  const read = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    return {
      wellFormed: parsed.querySelector('parsererror') === null,
      first: parsed.documentElement.firstElementChild?.tagName,
      words: parsed.documentElement.textContent,
    };
  }, svg);
  expect(read.wellFormed).toBe(true);
  expect(read.first).toBe('rect');
  expect(read.words).toContain('Main store');
});

const HOSTILE = [
  '<img src=https://evil.example/x onerror=alert(1)>',
  '"]; click n1 "javascript:alert(1)"',
  '%%{init: {"theme":"dark"}}%% end',
  'style n1 fill:#f00; and C#; 50 % `code` *b* _i_',
  'classDef x fill:#0f0; $$\\sqrt{2}$$',
  '1. first - second \u202Eevil\u202C',
  'graph TB; a-->b | {c} [d](https://evil.example) & <b>',
  'W'.repeat(80),
];
/** What the picture shows in place of characters that Mermaid would read as markup. */
const shown = (name: string) =>
  name
    .replace(/[\u202a-\u202e]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('\\', '\u2216')
    .replaceAll('$$', '\uff04\uff04');

test('hostile names show as text, run nothing and fetch nothing', async ({ page }) => {
  const brief = {
    answers: { 'clients.own-web': 'yes', 'clients.partners': 'yes' },
    names: {
      system: HOSTILE[0],
      description: HOSTILE[2],
      people: [{ name: HOSTILE[1], description: HOSTILE[3] }],
      capabilities: HOSTILE.map((name) => ({ name, description: name })),
      externals: HOSTILE.map((name) => ({ name, description: name })),
    },
  };
  await openFile(page, brief);
  await openDiagrams(page);
  const texts = await page.locator('[data-diagram] g.node b').allTextContents();
  for (const name of HOSTILE) expect(texts.map((t) => t.trim())).toContain(shown(name));
  await expect(page.locator('[data-diagram] img')).toHaveCount(0);
  await expect(page.locator('[data-diagram] a')).toHaveCount(0);
  for (const svg of await page.locator('[data-diagram] svg').all())
    expect(await svg.evaluate(overlapsOf)).toMatchObject(CLEAN);
});

test('a brief with more than twenty parts is drawn in several pictures', async ({ page }) => {
  const twelve = (word: string) => Array.from({ length: 12 }, (_, i) => ({ name: `${word} ${i + 1}` }));
  const brief = {
    answers: { 'clients.own-web': 'yes', 'clients.own-mobile': 'yes' },
    choices: { 'service-architecture': { option: 'microservices', reason: 'Twelve teams.' } },
    names: { system: 'Large', people: twelve('Person'), capabilities: twelve('Part'), externals: twelve('System') },
  };
  await openFile(page, brief);
  const pictures = await openDiagrams(page);
  expect(await pictures.count()).toBeGreaterThan(3);
  for (const svg of await page.locator('[data-diagram] svg').all()) {
    const found = await svg.evaluate(overlapsOf);
    expect(found).toMatchObject(CLEAN);
    expect(found.nodes).toBeLessThanOrEqual(20);
  }
});
