import { deflateRawSync, gzipSync } from 'node:zlib';

export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();

export interface MadeMember {
  readonly name: string | Bytes;
  readonly content: string | Bytes;
  /** 0 stored, 8 deflated. */
  readonly method?: number;
  readonly isEncrypted?: boolean;
  readonly namesAreUtf8?: boolean;
  /** Sizes and the checksum stand after the data only, and in the directory. */
  readonly hasDescriptor?: boolean;
  /** Sizes and places stand in fields of eight bytes. */
  readonly isWide?: boolean;
  /** What the directory says instead of the truth. */
  readonly claims?: { readonly size?: number; readonly packedSize?: number; readonly crc?: number };
  /** Instead of the deflated content. */
  readonly packed?: Bytes;
}

/** A zip archive, made by hand so that it may be wrong in any way. */
export function zipOf(
  members: readonly MadeMember[],
  { before = new Uint8Array(0), isWide = false }: { before?: Bytes; isWide?: boolean } = {},
): Bytes {
  const parts: Uint8Array[] = [before];
  const directory: Uint8Array[] = [];
  let at = 0;
  const add = (part: Uint8Array): void => {
    parts.push(part);
    at += part.length;
  };
  for (const member of members) {
    const headerAt = at;
    const name = bytesOf(member.name);
    const content = bytesOf(member.content);
    const method = member.method ?? 8;
    const packed = member.packed ?? (method === 8 ? own(deflateRawSync(content)) : content);
    const crc = member.claims?.crc ?? crcOf(content);
    const size = member.claims?.size ?? content.length;
    const packedSize = member.claims?.packedSize ?? packed.length;
    const flags =
      (member.isEncrypted === true ? 1 : 0) |
      (member.hasDescriptor === true ? 8 : 0) |
      (member.namesAreUtf8 === false ? 0 : 0x800);
    const early = member.hasDescriptor === true ? [0, 0, 0] : [crc, packedSize, size];
    add(numbers([4, 0x04034b50], [2, 20], [2, flags], [2, method], [4, 0]));
    add(numbers(...early.map((value) => [4, value] as const), [2, name.length], [2, 0]));
    add(name);
    add(packed);
    if (member.hasDescriptor === true) {
      add(numbers([4, 0x08074b50], [4, crc], [4, packedSize], [4, size]));
    }
    const wide = member.isWide === true;
    const extra = wide
      ? numbers([2, 1], [2, 24], [8, size], [8, packedSize], [8, headerAt])
      : new Uint8Array(0);
    const narrow = (value: number): number => (wide ? 0xffffffff : value);
    directory.push(
      numbers([4, 0x02014b50], [2, 45], [2, 20], [2, flags], [2, method], [4, 0]),
      numbers([4, crc], [4, narrow(packedSize)], [4, narrow(size)]),
      numbers([2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0]),
      numbers([4, narrow(headerAt)]),
      name,
      extra,
    );
  }
  const start = at;
  for (const part of directory) add(part);
  const size = at - start;
  const count = members.length;
  if (isWide) {
    const wideAt = at;
    add(numbers([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0]));
    add(numbers([8, count], [8, count], [8, size], [8, start]));
    add(numbers([4, 0x07064b50], [4, 0], [8, wideAt], [4, 1]));
  }
  const narrow = (value: number, most: number): number => (isWide ? most : value);
  add(numbers([4, 0x06054b50], [2, 0], [2, 0], [2, narrow(count, 0xffff)]));
  add(numbers([2, narrow(count, 0xffff)], [4, narrow(size, 0xffffffff)]));
  add(numbers([4, narrow(start, 0xffffffff)], [2, 0]));
  return joined(parts);
}

export function gzipOf(content: string | Bytes): Bytes {
  return own(gzipSync(bytesOf(content)));
}

export function joined(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Sheets of a workbook as the XML of their rows. */
export interface MadeWorkbook {
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: string;
    readonly after?: string;
    readonly before?: string;
    readonly isHidden?: boolean;
  }[];
  /** XML of the items. */
  readonly strings?: string;
  /** Format codes of custom formats; style `n` shows numbers as the `n`th, 0 plainly. */
  readonly formats?: readonly (string | number)[];
  readonly countsFrom1904?: boolean;
  readonly isStrict?: boolean;
}

const transitional = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const strict = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A workbook as spreadsheets write it; text of shared strings and rows is XML. */
export function workbookOf(made: MadeWorkbook): Bytes {
  return zipOf(workbookMembers(made));
}

export function workbookMembers({
  sheets,
  strings = '',
  formats = [],
  countsFrom1904 = false,
  isStrict = false,
}: MadeWorkbook): readonly MadeMember[] {
  const names = isStrict ? strict : transitional;
  const custom = formats.map((format, index) =>
    typeof format === 'string' ? 164 + index : format,
  );
  return [
    {
      name: '[Content_Types].xml',
      content: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    },
    {
      name: '_rels/.rels',
      content: `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${names.relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${head}<workbook xmlns="${names.main}" xmlns:r="${names.relations}"><workbookPr date1904="${countsFrom1904 ? 1 : 0}"/><sheets>${sheets
        .map(
          ({ name, isHidden }, index) =>
            `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${isHidden === true ? ' state="hidden"' : ''}/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${head}<Relationships xmlns="${packageRelations}">${sheets
        .map(
          (_, index) =>
            `<Relationship Id="rId${index + 1}" Type="${names.relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
        )
        .join(
          '',
        )}<Relationship Id="s" Type="${names.relations}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="t" Type="${names.relations}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', content: `${head}<sst xmlns="${names.main}">${strings}</sst>` },
    {
      name: 'xl/styles.xml',
      content: `${head}<styleSheet xmlns="${names.main}"><numFmts>${formats
        .map((format, index) =>
          typeof format === 'string'
            ? `<numFmt numFmtId="${164 + index}" formatCode="${format.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`
            : '',
        )
        .join(
          '',
        )}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${custom
        .map((id) => `<xf numFmtId="${id}"/>`)
        .join('')}</cellXfs></styleSheet>`,
    },
    ...sheets.map(({ rows, after = '', before = '' }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `${head}<worksheet xmlns="${names.main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    })),
  ];
}

/** A row of texts that stand in their cells; '' leaves the cell out. */
export function textRow(row: number, texts: readonly string[]): string {
  const cells = texts.map((text, column) =>
    text === ''
      ? ''
      : `<c r="${columnLetters(column)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${row}">${cells.join('')}</row>`;
}

function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

function bytesOf(content: string | Bytes): Bytes {
  return typeof content === 'string' ? encoder.encode(content) : content;
}

/** Of Node's shared pool. */
export function own(bytes: Uint8Array): Bytes {
  return Uint8Array.from(bytes);
}

function numbers(...fields: readonly (readonly [size: 2 | 4 | 8, value: number])[]): Bytes {
  return Uint8Array.from(
    fields.flatMap(([size, value]) =>
      Array.from({ length: size }, (_, index) => Math.floor(value / 256 ** index) % 256),
    ),
  );
}

/** Bit by bit, as the standard has it. */
function crcOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
}
