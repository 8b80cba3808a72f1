import type { Kind } from '../../core/incident/kinds.ts';

interface CameoRoot {
  readonly kind: Kind;
  /** As in the codebook. */
  readonly name: string;
}

/** The twenty roots of CAMEO; of force the root says no form. */
const roots: ReadonlyMap<string, CameoRoot> = new Map([
  ['01', { kind: 'statement', name: 'Make public statement' }],
  ['02', { kind: 'statement', name: 'Appeal' }],
  ['03', { kind: 'statement', name: 'Express intent to cooperate' }],
  ['04', { kind: 'talks', name: 'Consult' }],
  ['05', { kind: 'talks', name: 'Engage in diplomatic cooperation' }],
  ['06', { kind: 'other', name: 'Engage in material cooperation' }],
  ['07', { kind: 'other', name: 'Provide aid' }],
  ['08', { kind: 'other', name: 'Yield' }],
  ['09', { kind: 'other', name: 'Investigate' }],
  ['10', { kind: 'statement', name: 'Demand' }],
  ['11', { kind: 'statement', name: 'Disapprove' }],
  ['12', { kind: 'statement', name: 'Reject' }],
  ['13', { kind: 'statement', name: 'Threaten' }],
  ['14', { kind: 'protest', name: 'Protest' }],
  ['15', { kind: 'other', name: 'Exhibit force posture' }],
  ['16', { kind: 'other', name: 'Reduce relations' }],
  ['17', { kind: 'other', name: 'Coerce' }],
  ['18', { kind: 'attack', name: 'Assault' }],
  ['19', { kind: 'attack', name: 'Fight' }],
  ['20', { kind: 'attack', name: 'Use unconventional mass violence' }],
]);

/** Codes below the roots that do say a form: 145 protest violently, riot; 183 suicide, car or other bombing; 195 employ aerial weapons. */
const forms: ReadonlyMap<string, Kind> = new Map([
  ['145', 'riot'],
  ['183', 'mine'],
  ['195', 'strike'],
]);

/** @param root `EventRootCode`, with or without its leading 0, as is `code`, the `EventCode` */
export function kindOfCameo(root: string, code: string): Kind {
  const padded = paddedRoot(root);
  const whole = code.startsWith(padded) ? code : `0${code}`;
  return forms.get(whole.slice(0, 3)) ?? roots.get(padded)?.kind ?? 'other';
}

/** What the codebook calls the root; `undefined` where it is none. */
export function nameOfCameo(root: string): string | undefined {
  return roots.get(paddedRoot(root))?.name;
}

/** Spreadsheets drop the 0. */
function paddedRoot(root: string): string {
  return root.padStart(2, '0');
}
