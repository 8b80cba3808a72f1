import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sumClasses } from '../../src/core/context/sum-classes.ts';
import { familyColors } from '../../src/core/incident/family-colors.ts';
import { families } from '../../src/core/incident/kinds.ts';
import { contextColors } from '../../src/map/context-colors.ts';
import { basemapColors } from '../../src/map/style.ts';
import { colorDifference } from '../support/color-difference.ts';
import { contrast, labSeen } from '../support/color-vision.ts';
import { root } from '../support/files-under.ts';

/** The two colours of `--name: light-dark(a, b)`. */
function tokensOf(file: string): ReadonlyMap<string, readonly [light: string, dark: string]> {
  const css = readFileSync(join(root, 'src/ui/context', file), 'utf8');
  const found = css.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}),\s*(#\w{6})\)/g);
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]));
}

describe.each(['light', 'dark'] as const)('colours of context on the %s basemap', (theme) => {
  const { tints, sums, missing } = contextColors[theme];
  const difference = (a: string, b: string): number =>
    colorDifference(labSeen(a, 'normal sight'), labSeen(b, 'normal sight'));

  test('no family of incidents has the colour of a line or an area', () => {
    for (const tint of tints) {
      for (const family of families) {
        const apart = difference(tint, familyColors[theme][family].fill);
        expect([tint, family, apart >= 12]).toEqual([tint, family, true]);
      }
    }
  });

  test('lines stand out from the land by 3:1', () => {
    for (const tint of tints) {
      expect(contrast(tint, basemapColors[theme].land)).toBeGreaterThanOrEqual(3);
    }
  });

  test('each class of sums has a shade, and each stands out more from the land than the one before', () => {
    expect(sums).toHaveLength(sumClasses);
    const standing = sums.map((shade) => contrast(shade, basemapColors[theme].land));
    expect(standing).toEqual(standing.toSorted((a, b) => a - b));
    sums.slice(1).forEach((shade, index) => {
      expect(difference(shade, sums[index] ?? '')).toBeGreaterThan(8);
    });
  });

  test('the legend and the signs beside names have the colours of the map', () => {
    const of = theme === 'light' ? 0 : 1;
    const legend = tokensOf('SumLegend.module.css');
    expect(sums.map((_, index) => legend.get(`sum-${index}`)?.[of])).toEqual(sums);
    expect(legend.get('sum-missing')?.[of]).toBe(missing);
    const signs = tokensOf('ContextSwatch.module.css');
    expect(tints.map((_, index) => signs.get(`tint-${index}`)?.[of])).toEqual(tints);
  });
});
