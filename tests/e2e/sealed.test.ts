import { describe, expect, test } from 'vitest';
import { sealedHeaders } from '../../src/app/sealed-headers.ts';
import { servedAtlas } from '../support/served-atlas.ts';

const atlas = servedAtlas();

describe('sealed', () => {
  test('the server sends the sealed headers', async () => {
    const { headers } = await fetch(atlas.base());
    for (const [name, value] of Object.entries(sealedHeaders))
      expect(headers.get(name)).toBe(value);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
  });

  test('a whole visit stays on the origin and breaks no rule', async () => {
    // What is broken before this, while a page starts, is an error in its console.
    const page = await atlas.open();
    const violations = await page.evaluateHandle(() => {
      const noted: string[] = [];
      addEventListener('securitypolicyviolation', (event) => {
        noted.push(`${event.effectiveDirective} ${event.blockedURI}`);
      });
      return noted;
    });
    await page.getByRole('list', { name: 'Incidents' }).getByRole('button').first().click();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Language').selectOption('uk');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Наблизити' }).click();
    await page.getByRole('button', { name: 'Відтворити' }).click();
    await page.waitForTimeout(1500);
    expect(await violations.jsonValue()).toEqual([]);
    await page.getByRole('button', { name: 'Призупинити' }).click();
  });

  test('the policy stops what it must: markup, code and foreign workers', async () => {
    const page = await atlas.open('', {
      map: 'refused',
      expectedErrors: /Content Security Policy|TrustedHTML|trusted|elsewhere/i,
    });
    const outcome = await page.evaluate(async () => {
      const attempt = (act: () => unknown): string => {
        try {
          act();
          return 'done';
        } catch (error) {
          return error instanceof Error ? error.name : 'thrown';
        }
      };
      // What the debugger's channel evaluates at once is exempt from the policy; a timer's task is not.
      await new Promise((resolve) => setTimeout(resolve));
      return {
        markup: attempt(() => (document.createElement('div').innerHTML = '<b>x</b>')),
        code: attempt(() => Reflect.construct(Function, ['return 1'])),
        worker: attempt(() => new Worker('/data/report-2026-02-04.geojson')),
      };
    });
    expect(outcome.markup).toBe('TypeError');
    expect(outcome.code).toBe('EvalError');
    expect(outcome.worker).toBe('TypeError');
  });

  test('the build carries the notices of third parties', async () => {
    const text = await (await fetch(`${atlas.base()}THIRD-PARTY-NOTICES.txt`)).text();
    for (const name of [
      'maplibre-gl 6',
      'react 19',
      'zustand 5',
      'GeoNames',
      'Natural Earth',
      'Noto Sans',
    ]) {
      expect(text).toContain(name);
    }
  });
});
