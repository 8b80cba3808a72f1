import { describe, expect, it } from 'vitest';
import { xmlRows } from '../../../src/importers/formats/xml-rows.ts';
import { dateOf, datesOf, openedXml, rowsOf, saidOf, sourceOfXml } from './opened-fakes.ts';

function kml(inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><name>A map</name>${inner}</Document></kml>`;
}

function placemark(inner: string, name = 'Strike'): string {
  return `<Placemark><name>${name}</name>${inner}</Placemark>`;
}

const point = '<Point><coordinates>30.52,50.45,0</coordinates></Point>';
const stamp = '<TimeStamp><when>2022-03-26</when></TimeStamp>';

describe('KML', () => {
  it('reads a point with a time stamp, whatever the pieces that the text comes in', async () => {
    for (const piece of [1, 7, 5_000]) {
      const source = await sourceOfXml(kml(placemark(stamp + point)), piece);
      const [row] = await rowsOf(source);
      expect(source.title).toBe('A map');
      expect(row?.found).toMatchObject({
        id: null,
        fields: { title: 'Strike', time: '2022-03-26' },
        where: { precision: null, lon: '30.52', lat: '50.45' },
      });
      expect(row?.notes).toEqual([]);
    }
  });

  it('reads a span of time', async () => {
    const span =
      '<TimeSpan><begin>2022-03-26T18:00:00Z</begin><end>2022-03-27T06:00:00Z</end></TimeSpan>';
    const [row] = await rowsOf(await sourceOfXml(kml(placemark(span + point))));
    expect(row?.found?.fields.time).toEqual({
      start: '2022-03-26T18:00:00Z',
      end: '2022-03-27T06:00:00Z',
      raw: '2022-03-26T18:00:00Z – 2022-03-27T06:00:00Z',
    });
  });

  it('reads days of stamps that are all midnights', async () => {
    const midnight = '<TimeStamp><when>2022-03-26T00:00:00Z</when></TimeStamp>';
    const rows = await rowsOf(await sourceOfXml(kml(placemark(midnight + point))));
    expect(rows[0]?.found?.fields.time).toBe('2022-03-26');
  });

  it('finds dates, types and tags in columns of any language by what stands in them', async () => {
    const weapons = ['Ракети', 'БпЛА', 'Ракети', 'БпЛА', 'Ракети', 'Ракети'];
    const types = ['Склад', 'Завод', 'Склад', 'Порт', 'Склад', 'Завод'];
    const text = kml(
      types
        .map((type, index) =>
          placemark(
            `<ExtendedData><Data name="Зброя"><value>${weapons[index]}</value></Data>` +
              `<Data name="Тип об’єкта"><value>${type}</value></Data>` +
              `<Data name="Коли"><value>2022.03.0${index + 1}</value></Data>` +
              `<Data name="Посилання"><value>https://t.me/example/${index}</value></Data></ExtendedData>${point}`,
          ),
        )
        .join(''),
    );
    const rows = await rowsOf(await sourceOfXml(text));
    expect(rows.map((row) => row.found?.type)).toEqual(types);
    expect(rows[1]?.found).toMatchObject({
      fields: {
        ownType: 'Завод',
        time: { date: '2022-03-02', raw: '2022.03.02' },
        tags: ['БпЛА'],
        sources: [{ url: 'https://t.me/example/1' }],
      },
      columns: { time: 'Коли', ownType: 'Тип об’єкта' },
    });
  });

  it('leaves a date that is none to the guard, under the name of its column', async () => {
    const dated = (value: string) =>
      placemark(
        `<ExtendedData><Data name="Дата"><value>${value}</value></Data></ExtendedData>${point}`,
      );
    const text = kml([dated('2022.03.26'), dated('2022.03.266'), dated('2022.03.27')].join(''));
    const rows = await rowsOf(await sourceOfXml(text));
    expect(rows.map(dateOf)).toEqual(['2022-03-26', '2022.03.266', '2022-03-27']);
    expect(rows[1]?.found?.columns.time).toBe('Дата');
  });

  it('hands out the dates whose order the whole file decides', async () => {
    const text = kml(
      ['25/03/2022', '04/03/2022']
        .map((date) =>
          placemark(
            `<ExtendedData><SchemaData><SimpleData name="date">${date}</SimpleData></SchemaData></ExtendedData>${point}`,
          ),
        )
        .join(''),
    );
    const source = await sourceOfXml(text);
    expect(await datesOf(source)).toEqual(['25/03/2022', '04/03/2022']);
    const monthFirst = await rowsOf(source, 'month-first');
    expect(monthFirst.map(dateOf)).toEqual(['2022-03-25', '2022-04-03']);
    expect(saidOf(monthFirst[0])).toEqual(['assumed: date-order-turned']);
  });

  it('takes a date from the name where there is no other, and says so', async () => {
    const text = kml(
      placemark(`<description>Bridge hit. Two cars burnt.</description>${point}`, '20 APR 2026'),
    );
    const [row] = await rowsOf(await sourceOfXml(text));
    expect(row?.found?.fields).toMatchObject({
      time: { date: '2026-04-20', raw: '20 APR 2026' },
      title: 'Bridge hit. Two cars burnt.',
    });
    expect(saidOf(row)).toEqual(['assumed: date-from-name']);
  });

  it('keeps the folders as tags, and as types where nothing else sorts the placemarks', async () => {
    const folder = (name: string, inner: string) => `<Folder><name>${name}</name>${inner}</Folder>`;
    const text = kml(
      folder('North', folder('Strikes', placemark(stamp + point))) +
        folder('South', folder('Fires', placemark(stamp + point, 'Fire'))),
    );
    const rows = await rowsOf(await sourceOfXml(text));
    expect(rows.map((row) => row.found?.type)).toEqual(['Strikes', 'Fires']);
    expect(rows.map((row) => row.found?.fields.tags)).toEqual([['North'], ['South']]);
  });

  it('makes plain text of descriptions, with links as sources and images as media', async () => {
    const html =
      '<img src="https://example.org/a.jpg"/><br>Опис: A <b>depot</b> &lt;burnt&gt;<br>Дата: 2022.03.26<script>alert(1)</script>' +
      '<a href="https://example.org/post">post</a><a href="javascript:alert(1)">x</a>';
    const data =
      '<ExtendedData><Data name="Дата"><value>2022.03.26</value></Data>' +
      '<Data name="gx_media_links"><value>https://example.org/a.jpg https://example.org/b.jpg</value></Data></ExtendedData>';
    const text = kml(placemark(`<description><![CDATA[${html}]]></description>${data}${point}`));
    const [row] = await rowsOf(await sourceOfXml(text));
    expect(row?.found?.fields).toMatchObject({
      description: 'Опис: A depot <burnt>\nДата: 2022.03.26postx',
      sources: [{ url: 'https://example.org/post' }, { url: 'javascript:alert(1)' }],
      media: ['https://example.org/a.jpg', 'https://example.org/b.jpg'],
    });
  });

  it('leaves out of the description what its columns say once more', async () => {
    const long =
      'A rocket hit the depot at the northern edge of the town in the morning; it burnt for days.';
    const html = `About: ${long}<br>Kind of object: depot<br>Date: 2022.03.26<br>Note:`;
    const data = [
      ['About', `${long}\n\n`],
      ['Kind of object', 'depot'],
      ['Date', '2022.03.26'],
      ['Note', ''],
    ].map(([name, value]) => `<Data name="${name}"><value>${value}</value></Data>`);
    const text = kml(
      placemark(
        `<description><![CDATA[${html}]]></description><ExtendedData>${data.join('')}</ExtendedData>${point}`,
      ),
    );
    const [row] = await rowsOf(await sourceOfXml(text));
    expect(row?.found?.fields.description).toBe(long);
  });

  it('rejects lines and areas without a date and lists those with one', async () => {
    const line = '<LineString><coordinates>30,50 31,51</coordinates></LineString>';
    const area =
      '<MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>30,50 31,51 31,50 30,50</coordinates></LinearRing></outerBoundaryIs></Polygon></MultiGeometry>';
    const text = kml(
      [line, area, stamp + line, stamp + area].map((inner) => placemark(inner)).join(''),
    );
    const rows = await rowsOf(await sourceOfXml(text));
    expect(rows.map((row) => row.found?.where.precision)).toEqual([
      undefined,
      undefined,
      'line',
      null,
    ]);
    expect(rows.map(saidOf)).toEqual([
      ['rejected: shape-without-date'],
      ['rejected: shape-without-date'],
      [],
      ['ignored: only-points-drawn'],
    ]);
  });

  it('can show a rejected row as it stands in the file', async () => {
    const data = '<ExtendedData><Data name="Length"><value>3 km</value></Data></ExtendedData>';
    const line = '<LineString><coordinates>30,50 31,51</coordinates></LineString>';
    const [row] = await rowsOf(await sourceOfXml(kml(placemark(data + line, 'Road'))));
    expect(row?.found).toBeNull();
    expect(row?.raw?.()).toEqual([
      ['name', 'Road'],
      ['Length', '3 km'],
      ['coordinates', '30,50 31,51'],
    ]);
  });

  it('keeps the rows before a fault and says where it is', async () => {
    const text = kml(
      `${placemark(stamp + point)}\n<Placemark><name>Broken</Placemark>${placemark(stamp + point)}`,
    );
    const rows = await rowsOf(await sourceOfXml(text));
    expect(rows).toHaveLength(2);
    expect(rows[0]?.found?.fields.title).toBe('Strike');
    expect(rows[1]?.found).toBeNull();
    expect(rows[1]?.notes[0]?.reason).toEqual({
      code: 'xml-fault',
      line: 3,
      column: 36,
      fault: 'unexpected close tag',
    });
  });

  it('reads nothing behind a fault', async () => {
    let pulled = 0;
    const found = await xmlRows(
      {
        ...openedXml('<kml></kml>'),
        async *text() {
          const pieces = [`<kml>${placemark(stamp + point)}`, '</a>', '<b>', '<c>'];
          for (const piece of pieces) {
            pulled += 1;
            yield await Promise.resolve(piece);
          }
        },
      },
      new AbortController().signal,
    );
    if (found.outcome !== 'rows') throw new Error(found.outcome);
    await rowsOf(found.source);
    // One piece for the title, two in each of the two passes.
    expect(pulled).toBe(5);
  });

  it('does not keep a placemark that the closing tag of another element ended', async () => {
    const text = kml(`${placemark(stamp + point)}<Folder><Placemark>${stamp}</Folder>`);
    const rows = await rowsOf(await sourceOfXml(text));
    expect(rows.map((row) => row.found?.fields.title ?? null)).toEqual(['Strike', null]);
    expect(saidOf(rows[1])).toEqual(['rejected: xml-fault']);
  });

  it('reads a file that is cut off up to the cut', async () => {
    const text = kml(placemark(stamp + point) + placemark(stamp + point, 'Second'));
    const rows = await rowsOf(await sourceOfXml(text.slice(0, text.lastIndexOf('<Point>'))));
    expect(rows.map((row) => row.found?.fields.title ?? null)).toEqual(['Strike', null]);
  });

  it('never expands entities that the file defines, nor any that objects have by nature', async () => {
    const laughs = Array.from(
      { length: 9 },
      (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i};`.repeat(10)}">`,
    );
    const text = `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY lol0 "lol">${laughs.join('')}]><kml><Document>${placemark(
      `<description>&lol9; &constructor; &amp; &nbsp;done</description>${stamp}${point}`,
    )}</Document></kml>`;
    const [row] = await rowsOf(await sourceOfXml(text, 11));
    expect(row?.found?.fields.description).toBe('&lol9; &constructor; & done');
  });

  it('ends at nesting that no map has', async () => {
    const text = kml(placemark(stamp + point) + '<Folder>'.repeat(5_000));
    const rows = await rowsOf(await sourceOfXml(text));
    expect(rows).toHaveLength(2);
    expect(saidOf(rows[1])).toEqual(['rejected: nested-too-deep']);
  });

  it('takes a column called __proto__ as any other', async () => {
    const text = kml(
      placemark(
        `${stamp}<ExtendedData><Data name="__proto__"><value>x</value></Data></ExtendedData>${point}`,
      ),
    );
    const [row] = await rowsOf(await sourceOfXml(text));
    expect(row?.found?.raw()).toContainEqual(['__proto__', 'x']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
