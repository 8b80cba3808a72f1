import type { DateOrder, Mapping, MappingDoubt, MappingQuestion } from '../core/import/mapping.ts';
import type { Refusal } from '../core/import/refusal.ts';
import type { Companions } from './companion.ts';
import { chooseContent } from './choose-content.ts';
import { readCompanions } from './companion-lookup.ts';
import { decideDateOrder, type DateOrderDecision } from './dates/date-order.ts';
import type { RowSource } from './format.ts';
import type { Geography } from '../core/geo/geography.ts';
import { importRows, type RowImport } from './import-rows.ts';
import { openFile } from './source/open-file.ts';
import type { SourceFile } from './source/source-file.ts';

export interface ImportOptions {
  /** Id of the dataset where the file names none. */
  readonly fallbackId: string;
  /** How a table of no known format is to be read; `null` where nobody was asked. */
  readonly mapping: Mapping | null;
  /** Whether what is doubtful is taken as it is guessed instead of asked, where anything can be read at all. */
  readonly takesGuesses: boolean;
  /** Files that say more of its rows, as `groupFiles` found them. */
  readonly companions?: readonly SourceFile[];
  geography(): Promise<Geography>;
}

export type PreparedImport =
  | { readonly outcome: 'ready'; readonly rows: RowImport }
  | { readonly outcome: 'asked'; readonly question: MappingQuestion }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/**
 * Finds out what a file is and how it is to be read: by its content alone. Dates whose order
 * the format leaves open are looked at over the whole file, which is read once for that.
 */
export async function prepareImport(
  file: SourceFile,
  options: ImportOptions,
  signal: AbortSignal,
): Promise<PreparedImport> {
  const chosen = await chooseContent(await openFile(file, signal), options.mapping, signal);
  if (chosen.outcome === 'refused') return chosen;
  const { opened } = chosen;
  const { source, question } = chosen.recognised;
  const order = options.mapping?.dateOrder ?? (await orderOfDates(source, signal));
  if (question !== null && !canBegin(question, order, options)) {
    const doubts = [...question.doubts, ...doubtOf(order)];
    return { outcome: 'asked', question: { ...question, doubts } };
  }
  const dateOrder = typeof order === 'string' ? order : (source.usualDateOrder ?? 'day-first');
  const geography = await options.geography();
  const companions = await companionsOf(
    [...(options.companions ?? []), ...chosen.companions],
    signal,
  );
  signal.throwIfAborted();
  return {
    outcome: 'ready',
    rows: importRows(
      source,
      { dateOrder, companions },
      {
        encoding: opened.encoding,
        unpacked: opened.unpacked,
        titles: opened.type === 'table' ? opened.table.titles : undefined,
        geography,
        fallbackId: options.fallbackId,
        openDate: doubtOf(order)[0]?.example ?? null,
      },
    ),
  };
}

async function companionsOf(
  companions: readonly SourceFile[],
  signal: AbortSignal,
): Promise<Companions | null> {
  return companions.length === 0 ? null : readCompanions(companions, signal);
}

/** The order, or why it is not known. */
export async function orderOfDates(
  { dates, usualDateOrder }: RowSource,
  signal: AbortSignal,
): Promise<DateOrder | DateOrderDecision> {
  if (dates === null) return usualDateOrder ?? 'day-first';
  const decider = decideDateOrder();
  for await (const batch of dates(signal)) decider.add(batch);
  const decision = decider.decision();
  switch (decision.outcome) {
    case 'day-first':
    case 'month-first':
      return decision.outcome;
    case 'none':
      return usualDateOrder ?? 'day-first';
    case 'either':
    case 'contradictory':
      return usualDateOrder ?? decision;
  }
}

function canBegin(
  { guess, doubts }: MappingQuestion,
  order: DateOrder | DateOrderDecision,
  { mapping, takesGuesses }: ImportOptions,
): boolean {
  if (mapping !== null) return true;
  if (takesGuesses) return guess.columns.date !== undefined;
  return doubts.length === 0 && typeof order === 'string';
}

type DateOrderDoubt = Extract<MappingDoubt, { readonly about: 'date-order' }>;

function doubtOf(order: DateOrder | DateOrderDecision): readonly DateOrderDoubt[] {
  if (typeof order === 'string') return [];
  switch (order.outcome) {
    case 'either':
      return [{ about: 'date-order', example: order.example }];
    case 'contradictory':
      return [{ about: 'date-order', example: order.dayFirst.example }];
    case 'none':
    case 'day-first':
    case 'month-first':
      return [];
  }
}
