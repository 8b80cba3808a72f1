import type { Report, Result } from './results.ts';

/** Markdown, as BENCHMARKS.md shows it: a table for each number of incidents, a row for all zooms of one thing. */
export function writeTables({ machine, node, chromium, results }: Report): string {
  const sizes = [...new Set(results.map(({ n }) => n))];
  const tables = sizes.flatMap((n) => [
    `### ${inEnglish(n)} incidents`,
    writeTable(results.filter((result) => result.n === n)),
  ]);
  return [`${machine}; Node ${node}; ${chromium}.`, ...tables].join('\n\n');
}

/** A figure of no zoom stands in the first column. */
const noZoom = 'any';

function writeTable(results: readonly Result[]): string {
  const zooms = [...new Set(results.map(zoomOf))].filter((zoom) => zoom !== noZoom);
  const rows = new Map<string, Result[]>();
  for (const result of results) {
    const key = `${withoutZoom(result.name)}\n${result.rival}`;
    rows.set(key, [...(rows.get(key) ?? []), result]);
  }
  const lines = [...rows.values()].map((row) => writeRow(row, zooms));
  const columns = zooms.length === 0 ? ['figure'] : zooms.map((zoom) => `zoom ${zoom}`);
  const head = ['ours : theirs', 'against', ...columns, 'target'];
  return [head, head.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function writeRow(row: readonly Result[], zooms: readonly string[]): string[] {
  const [first] = row;
  if (first === undefined) return [];
  const cells = (zooms.length === 0 ? [noZoom] : zooms).map((zoom, column) => {
    const result = row.find(
      (one) => zoomOf(one) === zoom || (column === 0 && zoomOf(one) === noZoom),
    );
    return result === undefined ? '' : writeFigures(result);
  });
  const isMissed = row.some(({ met }) => met === false);
  const target = first.target === null ? '' : `≥ ${first.target}×${isMissed ? ', missed' : ''}`;
  return [withoutZoom(first.name), first.rival ?? '', ...cells, target];
}

function writeFigures({ ours, theirs, unit, ratio }: Result): string {
  if (theirs === null) return `${inEnglish(ours)} ${unit}`;
  const times = ratio === null ? '' : ` **${inEnglish(ratio, 3)}×**`;
  return `${inEnglish(ours)} : ${inEnglish(theirs)} ${unit}${times}`;
}

function zoomOf({ name }: Result): string {
  return /, zoom ([\d.]+)/.exec(name)?.[1] ?? noZoom;
}

function withoutZoom(name: string): string {
  return name.replace(/, zoom [\d.]+/, '');
}

function inEnglish(value: number, digits = 4): string {
  return value.toLocaleString('en-GB', { maximumSignificantDigits: digits });
}
