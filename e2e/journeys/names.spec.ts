/** The lists of names, edited as a person does. */
import { expect, test } from '../fixtures.ts';

test('names are edited as a person does: emptied, typed anew, held down, and removed when asked', async ({ page }) => {
  const names = {
    capabilities: [{ name: 'Invoicing' }, { name: 'Orders', description: 'What is sold' }],
    externals: [{ name: 'Bank', capability: 'Orders' }, { name: 'Post' }],
  };
  await page.addInitScript(
    (stored) => {
      if (!localStorage.getItem('plumbline.briefs.v1')) localStorage.setItem('plumbline.briefs.v1', stored);
    },
    JSON.stringify({ current: 'a', briefs: [{ id: 'a', savedAt: '2026-11-21T00:00:00Z', brief: { names } }] }),
  );
  await page.goto('/brief');
  const parts = page.getByRole('group', { name: 'What it does, part by part' });
  const outside = page.getByRole('group', { name: 'Systems outside that it talks to' });
  const name = (nth: number) => parts.getByLabel(`What it does, part by part, ${nth}, name`);
  const dealsWith = outside.getByLabel('Bank: Part that deals with it');
  await expect(dealsWith.locator('option:checked')).toHaveText('Orders');

  await name(2).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect(name(2)).toHaveValue('');
  await expect(name(2)).toBeFocused();
  await page.keyboard.type('Sales');
  await expect(name(1)).toHaveValue('Invoicing');
  await expect(name(2)).toHaveValue('Sales');
  await expect(parts.getByLabel('Sales, in one line')).toHaveValue('What is sold');
  await expect(dealsWith.locator('option:checked')).toHaveText('Sales');

  // On the way to "Invoicing desk" it is "Invoicing" for a while, as the first part is.
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Invoicing desk');
  await expect(dealsWith.locator('option:checked')).toHaveText('Invoicing desk');

  // A Backspace that is held takes the letters and then nothing.
  for (let i = 0; i < 30; i++) await page.keyboard.press('Backspace');
  await expect(name(1)).toHaveValue('Invoicing');
  await expect(name(2)).toHaveValue('');
  await expect(name(2)).toBeFocused();
  await page.reload();
  await expect(name(2)).toHaveValue('');
  await name(2).fill('Orders');
  await expect(dealsWith.locator('option:checked')).toHaveText('Orders');

  // The empty last line becomes a row with its first letter and keeps the cursor.
  await name(3).click();
  await page.keyboard.type('AB');
  await expect(name(3)).toHaveValue('AB');
  await expect(name(4)).toHaveValue('');

  await parts.getByRole('button', { name: 'Remove Orders' }).click();
  await expect(name(2)).toHaveValue('AB');
  await expect(name(2)).toBeFocused();
  await expect(dealsWith.locator('option:checked')).toHaveText('The whole system');
  await expect(outside.getByLabel('Systems outside that it talks to, 2, name')).toHaveValue('Post');
});
