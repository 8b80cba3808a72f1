import { findWorkingChromium } from './chromium.ts';

/** Found while this module is loaded: what loads it for plain scripts can import nothing more afterwards. */
export const workingChromium = await findWorkingChromium();
export { chromiumArguments } from './chromium.ts';
