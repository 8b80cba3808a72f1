import { describe, expect, test } from 'vitest';
import { familyColors } from '../../../src/core/incident/family-colors.ts';
import { families } from '../../../src/core/incident/kinds.ts';
import { createDatasetStore, placeDataset } from '../../../src/state/dataset-store.ts';
import { markInk, markOfDataset, markTones } from '../../../src/ui/datasets/dataset-mark.ts';
import { colorDifference } from '../../support/color-difference.ts';
import { contrast, labSeen } from '../../support/color-vision.ts';

function storeOf(count: number) {
  const store = createDatasetStore();
  for (let index = 0; index < count; index++) {
    placeDataset(store, `set-${index}`, { name: '', isBrought: true });
  }
  return store;
}

describe('the mark of a dataset', () => {
  test('has a letter that no other has, however many there are', () => {
    const state = storeOf(800).getState();
    const letters = [...state.origins.keys()].map((id) => markOfDataset(state, id).letter);
    expect(letters.slice(0, 3)).toEqual(['A', 'B', 'C']);
    expect(letters.slice(25, 28)).toEqual(['Z', 'AA', 'AB']);
    expect(new Set(letters).size).toBe(800);
  });

  test('is its own for good: coming again, as a newer export too, changes none', () => {
    const store = storeOf(4);
    const before = markOfDataset(store.getState(), 'set-1');
    placeDataset(store, 'set-1', { name: 'newer.csv', isBrought: true });
    placeDataset(store, 'another', { name: '', isBrought: false });
    expect(markOfDataset(store.getState(), 'set-1')).toEqual(before);
    expect(markOfDataset(store.getState(), 'another').letter).toBe('E');
  });

  test('of what a newer export leaves out is that of its dataset, as an outline', () => {
    const store = storeOf(2);
    store.setState({ formerOf: new Map([['set-1.removed', 'set-1']]) });
    const state = store.getState();
    expect(markOfDataset(state, 'set-1.removed')).toEqual({
      ...markOfDataset(state, 'set-1'),
      isFormer: true,
    });
  });
});

describe.each([
  ['light', '#ffffff'],
  ['dark', '#1b1e22'],
] as const)('on the %s theme', (theme, surface) => {
  test.each(markTones)(
    'the letter stands out from $light by 4.5:1, the square from the page by 3:1',
    (tone) => {
      expect(contrast(tone[theme], markInk[theme])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(tone[theme], surface)).toBeGreaterThanOrEqual(3);
    },
  );

  test('no tone is the colour of a family, nor like another tone', () => {
    for (const [index, tone] of markTones.entries()) {
      const others = [
        ...families.map((family) => familyColors[theme][family].fill),
        ...markTones.slice(index + 1).map((other) => other[theme]),
      ];
      for (const other of others) {
        const difference = colorDifference(
          labSeen(tone[theme], 'normal sight'),
          labSeen(other, 'normal sight'),
        );
        expect([tone[theme], other, difference > 11]).toEqual([tone[theme], other, true]);
      }
    }
  });
});
