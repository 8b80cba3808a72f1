import { familyColors } from '../../core/incident/family-colors.ts';
import { kindGlyphs } from '../../core/incident/kind-glyphs.ts';
import { familyOfKind, type Kind } from '../../core/incident/kinds.ts';

/** The kind's symbol as the map draws it; decoration beside its name. */
export function KindMark({ kind }: { readonly kind: Kind }) {
  const family = familyOfKind[kind];
  const { light, dark } = familyColors;
  return (
    <svg viewBox="0 0 36 36" width="20" height="20" aria-hidden="true" focusable="false">
      <circle
        cx="18"
        cy="18"
        r="18"
        style={{ fill: `light-dark(${light[family].fill}, ${dark[family].fill})` }}
      />
      <path
        d={kindGlyphs[kind]}
        transform="translate(6 6)"
        style={{ fill: `light-dark(${light[family].ink}, ${dark[family].ink})` }}
      />
    </svg>
  );
}
