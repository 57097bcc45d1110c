import { describe, expect } from 'vitest';
import { expectAccessible } from './stage/expect-accessible.ts';
import { setStage, test } from './stage/stage.ts';

const stage = setStage();

describe('the frame', () => {
  test('keeps a chosen language and theme over a reload', async () => {
    const page = await stage.openPage();
    await page.getByLabel('Language', { exact: true }).selectOption('中文');
    await page.getByLabel('主题').selectOption('深色');
    await page.reload();
    await page.getByRole('heading', { name: '你想学什么？' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('dark');
    await expectAccessible(page);
  });

  test('puts the pages behind a menu on a phone, and nothing is wider than the phone', async () => {
    const page = await stage.openPage({ width: 390 });
    const menu = page.getByRole('button', { name: 'Menu' });
    const library = page.getByRole('link', { name: 'Library' });
    expect(await library.isVisible()).toBe(false);
    await menu.click();
    expect(await library.isVisible()).toBe(true);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    expect(await library.isVisible()).toBe(false);
    expect(await menu.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
    await menu.click();
    await library.click();
    await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  test('lets the keyboard skip to the content', async () => {
    const page = await stage.openPage();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
  });
});
