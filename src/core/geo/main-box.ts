import { unionBbox, width, type Bbox } from './bbox.ts';
import { bboxOfGeometry, partsOf, type AreaGeometry } from './polygon.ts';

/** Degrees of open water, either way, beyond which a part of a country lies overseas. */
const overseasGap = 10;

/**
 * The box of an area's largest part and of what lies near it, island by island: France without
 * Réunion. All of the area where nothing is far.
 */
export function mainBbox(geometry: AreaGeometry): Bbox {
  const boxes = partsOf(geometry)
    .map((coordinates) => bboxOfGeometry({ type: 'Polygon', coordinates }))
    .toSorted((a, b) => sizeOf(b) - sizeOf(a));
  let [main = bboxOfGeometry(geometry), ...others] = boxes;
  for (;;) {
    const near = others.filter((box) => isNear(main, box));
    if (near.length === 0) return main;
    others = others.filter((box) => !isNear(main, box));
    main = near.reduce((a, b) => unionBbox(a, b), main);
  }
}

function isNear(a: Bbox, b: Bbox): boolean {
  const [, south, , north] = unionBbox(a, b);
  const gapNorth = north - south - (a[3] - a[1]) - (b[3] - b[1]);
  const gapEast = width(unionBbox(a, b)) - width(a) - width(b);
  return gapNorth <= overseasGap && gapEast <= overseasGap;
}

/** Square degrees, narrowed by latitude. */
function sizeOf(bbox: Bbox): number {
  const [, south, , north] = bbox;
  return width(bbox) * (north - south) * Math.cos((((south + north) / 2) * Math.PI) / 180);
}
