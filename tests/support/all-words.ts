import { en as firstEn } from '../../src/i18n/en.ts';
import { enPanels } from '../../src/i18n/en-panels.ts';
import { uk as firstUk, ukPanels } from '../../src/i18n/uk.ts';

/** All that a language says, at first sight and in its panels. */
export const en = { ...firstEn, ...enPanels };
export const uk = { ...firstUk, ...ukPanels };
export type AllWords = typeof en;
