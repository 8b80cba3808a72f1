import { useId } from 'react';
import type { LocatorSpot as Spot } from '../../core/geo/locator-shapes.ts';
import { familyColors } from '../../core/incident/family-colors.ts';
import { familyOfKind, type Kind } from '../../core/incident/kinds.ts';
import type { PlaceClass } from '../../core/incident/place.ts';
import styles from './Locator.module.css';

interface LocatorSpotProps {
  readonly spot: Spot;
  readonly kind: Kind;
  readonly precision: PlaceClass;
  readonly isInferred: boolean;
}

const dotRadius = 5;
/** Pixels; of an area that is smaller, a square shows where to look. */
const smallestArea = 14;
const frameSize = 24;

/** As on the main map: a point as a dot with its circle, an area hatched and outlined, without a point in it. */
export function LocatorSpot({ spot, kind, precision, isInferred }: LocatorSpotProps) {
  const hatch = useId();
  const family = familyOfKind[kind];
  const color = `light-dark(${familyColors.light[family].fill}, ${familyColors.dark[family].fill})`;
  const dashes = precision === 'admin2' ? '0.2 3' : isInferred ? '4 3' : undefined;
  if (spot.type === 'point') {
    const { x, y, radius } = spot;
    return (
      <g style={{ color }}>
        {radius > dotRadius + 3 && <circle cx={x} cy={y} r={radius} className={styles['ring']} />}
        <circle cx={x} cy={y} r={dotRadius + 1.5} className={styles['halo']} />
        <circle
          cx={x}
          cy={y}
          r={dotRadius}
          className={precision === 'given' ? styles['hollow'] : styles['dot']}
        />
        {isInferred && <circle cx={x} cy={y} r={dotRadius + 3} className={styles['inferred']} />}
      </g>
    );
  }
  const { x, y, width, height } = spot;
  return (
    <g style={{ color }}>
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" className={styles['hatch']} />
      </pattern>
      <path d={spot.shape} className={styles['tint']} fillRule="evenodd" />
      <path d={spot.shape} fill={`url(#${hatch})`} fillRule="evenodd" />
      <path d={spot.outline} className={styles['outlineHalo']} />
      <path
        d={spot.outline}
        className={styles['outline']}
        strokeDasharray={dashes}
        strokeLinecap={precision === 'admin2' ? 'round' : undefined}
      />
      {Math.max(width, height) < smallestArea && (
        <rect
          x={x + (width - frameSize) / 2}
          y={y + (height - frameSize) / 2}
          width={frameSize}
          height={frameSize}
          className={styles['look']}
        />
      )}
    </g>
  );
}
