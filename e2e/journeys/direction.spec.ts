/** Names with signs that turn the direction of text: our own words around them keep theirs. */
import { expect, test } from '../fixtures.ts';

const TURNED = '\u202Ekcehc\u2067';

test('a name that turns its own direction does not turn the words around it', async ({ page }) => {
  const names = { system: `Till ${TURNED}`, capabilities: [{ name: `Orders ${TURNED}` }] };
  await page.goto('/');
  await page.getByLabel('Brief file').setInputFiles({
    name: 'brief.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ answers: { traffic: 'high', 'clients.own-web': 'yes' }, names })),
  });
  await expect(page).toHaveURL(/\/decisions$/);
  await page.goto('/diagrams');
  await expect(page.getByRole('heading', { name: 'System context of Till kcehc' })).toBeVisible();
  for (const heading of await page.getByRole('heading').allTextContents())
    expect(heading).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  await page.goto('/records');
  await expect(page.getByRole('article')).toContainText('Till kcehc');

  await page.goto('/share');
  const link = await page.getByLabel(/characters$/).inputValue();
  await page.goto(new URL(link).pathname + new URL(link).hash);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toContainText(': the decisions');
  // Where our words stand on the line: after the name, and in their own order.
  const lefts = await title.evaluate((h1) => {
    const own = [...h1.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).at(-1);
    const range = document.createRange();
    const left = (word: string) => {
      const at = own?.textContent?.indexOf(word) ?? -1;
      range.setStart(own ?? h1, at);
      range.setEnd(own ?? h1, at + word.length);
      return range.getBoundingClientRect().left;
    };
    return [h1.querySelector('bdi')?.getBoundingClientRect().left ?? NaN, left('the'), left('decisions')];
  });
  expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Till kcehc' })).toBeVisible();
});
