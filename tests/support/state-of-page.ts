import type { Page } from 'playwright';
import { en } from './all-words.ts';

/**
 * Everything on an English page that says something or can be acted on, in reading order, with
 * its name and its state, and what the map draws: two pages that stand alike give the same.
 */
export function stateOfPage(page: Page): Promise<readonly string[]> {
  // Tab comes back to the symbol where it was last, and is alone in having a button.
  const remembers = `[aria-label="${en.symbols.label}"] *`;
  // What is said aloud of the view waits until that rests.
  const waits = '[aria-live]:not([role])';
  return page.evaluate((left) => {
    const said = 'button, input, select, summary, table, dialog, h1, h2, h3, p, li, [role]';
    const states = ['expanded', 'pressed', 'selected', 'checked', 'disabled', 'valuetext'];
    const elements = [...document.querySelectorAll<HTMLElement>(said)]
      .filter((element) => element.checkVisibility() && !element.matches(left))
      .map((element) => {
        const name = element.getAttribute('aria-label') ?? element.textContent;
        const value =
          element instanceof HTMLInputElement
            ? [element.value, element.checked]
            : element instanceof HTMLSelectElement
              ? [element.value]
              : [];
        const stands = states.flatMap((state) => element.getAttribute(`aria-${state}`) ?? []);
        return [element.localName, name.trim(), ...value, ...stands].join(' ');
      });
    const map = [incidentAtlas?.camera(), incidentAtlas?.drawn()];
    const drawn = JSON.stringify(map, (key, value: unknown) =>
      key === 'version' ? undefined : typeof value === 'number' ? Math.round(value) : value,
    );
    return [location.search, document.documentElement.dataset['theme'] ?? '', ...elements, drawn];
  }, `${remembers}, ${waits}`);
}
