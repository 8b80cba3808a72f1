import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { familyColors } from '../../../src/core/incident/family-colors.ts';
import { families } from '../../../src/core/incident/kinds.ts';
import { contrast } from '../../support/color-vision.ts';

const sheet = readFileSync(new URL('../../../src/ui/shared/tokens.css', import.meta.url), 'utf8');

const grounds = ['surface', 'surface-raised', 'surface-hover'] as const;

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(['ink', 'ink-quiet', 'accent'])('text of --%s is read on every ground', (token) => {
    for (const ground of grounds) {
      expect(contrast(colorOf(token), colorOf(ground))).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('text on the accent is read', () => {
    expect(contrast(colorOf('accent-ink'), colorOf('accent'))).toBeGreaterThanOrEqual(4.5);
  });

  test('the edges of controls and the outline of the timeline stand out by 3:1', () => {
    expect(contrast(colorOf('control-line'), colorOf('surface'))).toBeGreaterThanOrEqual(3);
  });

  test.each(families)('a bar of %s stands out from the timeline by 3:1', (family) => {
    const { fill } = familyColors[theme][family];
    expect(contrast(fill, colorOf('surface'))).toBeGreaterThanOrEqual(3);
  });

  function colorOf(token: string): string {
    const [, light, dark] =
      new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(sheet) ?? [];
    const color = theme === 'light' ? light : dark;
    if (color === undefined) throw new Error(`--${token} is no pair of colours`);
    return color;
  }
});
