import type { Kind } from '../../core/incident/kinds.ts';
import { timeBetween } from '../dates/time-of-texts.ts';
import type { TableFormat } from '../format.ts';
import { columnNames } from '../table.ts';
import { placeOfTarget } from './missile-target.ts';
import { columnFinder, numberIn, type NamedColumn } from './named-cells.ts';
import { rawCells } from './raw-cells.ts';

/** Missiles and drones launched and destroyed, a row for each model and attack, as Ukraine's forces report them. */
export const missileAttacks: TableFormat = {
  id: 'missile-attacks',
  about: {
    title: 'Missile attacks on Ukraine',
    publisher: 'Massive Missile Attacks on Ukraine (Petro Ivaniuk)',
    licence: 'CC BY-NC-SA 4.0',
    redistribution: 'unknown',
    url: 'https://www.kaggle.com/datasets/piterfm/massive-missile-attacks-on-ukraine',
  },
  recognises({ header }) {
    return columnNames(header).has('launched', 'destroyed', 'time_start');
  },
  dateColumns: () => [],
  usualDateOrder: 'day-first',
  reader(head, { dateOrder }) {
    const column = columnFinder(head);
    const start = column('time_start');
    const end = column('time_end');
    const model = column('model');
    const target = column('target');
    const launched = column('launched');
    const destroyed = column('destroyed');
    const missed = column('not_reach_goal');
    const source = column('source');
    return (row, log) => {
      const own = model.text(row);
      const where = target.text(row);
      const figure = (of: NamedColumn, what: string, unit: unknown): readonly unknown[] => {
        const count = numberIn(of.text(row));
        return count === undefined ? [] : [{ what, unit, low: count, best: count, high: count }];
      };
      return {
        id: null,
        type: own,
        fields: {
          title: [own, where].filter((part) => part !== '').join(': '),
          kind: kindOfModel(own),
          ownType: own,
          time: timeBetween(start.field(row), end.field(row), dateOrder, log),
          figures: [
            ...figure(launched, 'launched', own),
            ...figure(destroyed, 'other', { en: 'destroyed', uk: 'знищено' }),
            ...figure(missed, 'other', { en: 'did not reach the target', uk: 'не досягли цілі' }),
          ],
          source: source.text(row),
          verification: claimedByOneSide,
        },
        columns: {
          time: start.name,
          ownType: model.name,
          place: target.name,
          figures: launched.name,
          source: source.name,
        },
        where: placeOfTarget(where),
        raw: () => rawCells(head, row),
      };
    };
  },
};

const claimedByOneSide = {
  status: 'claimed',
  basis: {
    en: 'Reports of the Ukrainian armed forces.',
    uk: 'Повідомлення Збройних сил України.',
  },
};

const reconnaissance = /orlan|supercam|zala|merlin|reconnaissance|granat|eleron|kartograf/i;
const ofUnknownUse = /unknown|orion|forpost|mohajer/i;

/** Drones that only look are no strikes, and of some it is not known. */
function kindOfModel(model: string): Kind {
  if (reconnaissance.test(model)) return 'other';
  return model === '' || ofUnknownUse.test(model) ? 'attack' : 'strike';
}
