import { searchableText } from '../../core/filter/searchable-text.ts';
import type { LocalizedText } from '../../core/incident/incident.ts';
import { kinds } from '../../core/incident/kinds.ts';
import { languagesOf } from '../../core/incident/localized-text.ts';
import { titleStart } from './generated-incident.ts';
import { districtCount, isTownClass, none, type GeneratedRow } from './generated-row.ts';
import { placeWords } from './place-words.ts';
import { countries, regions } from './regions.ts';
import { listCount, valuesOfList, type ValueLists } from './value-lists.ts';
import { kindWords, ownTypes, tags } from './words.ts';
import type { World } from './world.ts';

/** The text of a row is what `searchableText` makes of its whole incident; every part of it is folded once. About 2 µs a row. */
export function createTexts(world: World): (row: GeneratedRow) => string {
  const start = pieceOf([titleStart]);
  const startEn = `\0${start.lines[0]} `;
  const startUk = `\n${start.lines[1]} `;
  const kindPieces = kinds.map((kind): TitlePiece => {
    const { keys, lines } = pieceOf([kindWords[kind]]);
    return { keys: `\0${start.keys.slice(1)}${keys}`, en: `: ${lines[0]} `, uk: `: ${lines[1]} ` };
  });
  const ownTypePieces = ownTypes.map(({ type, subtype }) => pieceOf([type, subtype]));
  const tagPieces = listPieces(world.tags, tags);
  const actorPieces = listPieces(world.actors, world.actorNames);
  const publisherPieces = listPieces(world.publishers, world.publisherNames);
  const placePieces = new Map<number, PlacePiece>();
  const placePiece = (row: GeneratedRow): PlacePiece => {
    const number = placeNumber(row);
    const known = placePieces.get(number);
    if (known !== undefined) return known;
    const { inTitle, name, admin2, admin1, country } = placeWords(world, row);
    const { keys, lines } = pieceOf([inTitle, name, admin2, admin1, country]);
    const [en = '', uk = '', ...names] = lines;
    const made = { keys, en: [en, startUk].join(''), uk, names: foldedOf(names) };
    placePieces.set(number, made);
    return made;
  };

  return (row) => {
    const kind = kindPieces[row.kind] ?? noTitle;
    const place = placePiece(row);
    const actors = actorPieces(row.actors);
    const publishers = publisherPieces(row.publishers);
    const number = String(row.number + 1);
    // Joined, not added up: a search would first have to make one string of the sum.
    return [
      kind.keys,
      place.keys,
      actors.keys,
      publishers.keys,
      startEn,
      number,
      kind.en,
      place.en,
      number,
      kind.uk,
      place.uk,
      (ownTypePieces[row.ownType] ?? nothing).folded,
      place.names,
      tagPieces(row.tags).folded,
      actors.folded,
      publishers.folded,
    ].join('');
  };
}

/** A part of a searchable text: keys of its Cyrillic words, each after a space, and its folded lines. */
interface Piece {
  readonly keys: string;
  readonly lines: readonly string[];
  /** The lines, each after a line's end. */
  readonly folded: string;
}

interface TitlePiece {
  readonly keys: string;
  readonly en: string;
  readonly uk: string;
}

interface PlacePiece extends TitlePiece {
  readonly names: string;
}

const nothing: Piece = { keys: '', lines: [], folded: '' };
const noTitle: TitlePiece = { keys: '', en: '', uk: '' };

/** Of each list, made when it is first asked for. */
function listPieces(lists: ValueLists, names: readonly LocalizedText[]): (list: number) => Piece {
  const pieces = Array.from({ length: listCount(lists) }, (): Piece | null => null);
  return (list) =>
    (pieces[list] ??= pieceOf(valuesOfList(lists, list).map((value) => names[value])));
}

function pieceOf(texts: readonly (LocalizedText | undefined)[]): Piece {
  const said = texts.flatMap((text) => (text === undefined ? [] : languagesOf(text)));
  if (said.length === 0) return nothing;
  const whole = searchableText(said);
  const [before, keys = '', after = ''] = whole.split('\0');
  const lines = (before === '' ? after : whole).split('\n');
  return { keys: before === '' ? [' ', keys].join('') : '', lines, folded: foldedOf(lines) };
}

function foldedOf(lines: readonly string[]): string {
  return lines.map((line) => `\n${line}`).join('');
}

/** Rows of one number have the same words for their place. */
function placeNumber(row: GeneratedRow): number {
  if (isTownClass(row.placeClass)) return row.town * 2 + (row.region === none ? 1 : 0);
  // Digits of a number in which each part counts from 0, where it is not stated.
  let number: number = row.placeClass;
  number = number * (districtCount + 1) + (row.district - none);
  number = number * (regions.length + 1) + (row.region - none);
  number = number * (countries.length + 1) + (row.country - none);
  // Towns have the numbers from 0 on.
  return none - number;
}
