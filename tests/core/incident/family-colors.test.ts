import { describe, expect, test } from 'vitest';
import { familyColors } from '../../../src/core/incident/family-colors.ts';
import { families, type Family } from '../../../src/core/incident/kinds.ts';
import { basemapColors } from '../../../src/map/style.ts';
import { colorDifference } from '../../support/color-difference.ts';
import { contrast, labSeen, sights, type Sight } from '../../support/color-vision.ts';

/**
 * Least difference of any two families, in CIEDE2000. A step of greys can be no larger where
 * six of them stand out from the basemap by 3:1; there the glyph, the order in a bar and the
 * words say the same.
 */
const leastDifference: Readonly<Record<Sight, number>> = {
  'normal sight': 20,
  deuteranopia: 13,
  protanopia: 13,
  greyscale: 4,
};

const pairs = families.flatMap((first, index) =>
  families.slice(index + 1).map((second): [Family, Family] => [first, second]),
);

describe.each(['light', 'dark'] as const)('family colours on the %s basemap', (theme) => {
  const colors = familyColors[theme];

  test.each(families)('%s: glyph and count stand out from the fill by 4.5:1', (family) => {
    const { fill, ink } = colors[family];
    expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(families)(
    '%s: the symbol stands out from land, water and its casing by 3:1',
    (family) => {
      const { land, water, halo } = basemapColors[theme];
      for (const ground of [land, water, halo]) {
        expect(contrast(colors[family].fill, ground)).toBeGreaterThanOrEqual(3);
      }
    },
  );

  test.each(sights)('any two stay apart in %s', (sight) => {
    for (const [first, second] of pairs) {
      const difference = colorDifference(
        labSeen(colors[first].fill, sight),
        labSeen(colors[second].fill, sight),
      );
      expect([first, second, difference >= leastDifference[sight]]).toEqual([first, second, true]);
    }
  });

  test('attacks from a distance are the most colourful, what is none of the others is grey', () => {
    const chroma = (family: Family): number => {
      const [, a, b] = labSeen(colors[family].fill, 'normal sight');
      return Math.hypot(a, b);
    };
    const others = families.filter((family) => family !== 'distance');
    expect(chroma('distance')).toBeGreaterThan(1.2 * Math.max(...others.map(chroma)));
    expect(chroma('other')).toBeLessThan(5);
  });
});
