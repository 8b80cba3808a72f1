import { describe, expect, it } from 'vitest';
import { xmlRows } from '../../../src/importers/formats/xml-rows.ts';
import { openedXml, rowsOf, saidOf, sourceOfXml } from './opened-fakes.ts';

const namespaces =
  'xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#" xmlns:g="http://www.georss.org/georss" xmlns:gml="http://www.opengis.net/gml" xmlns:media="http://search.yahoo.com/mrss/"';

function rss(...items: readonly string[]): string {
  const inner = items.map((item) => `<item>${item}</item>`).join('\n');
  return `<?xml version="1.0"?>\n<rss version="2.0" ${namespaces}><channel><title>News</title><image><title>Logo</title></image>${inner}</channel></rss>`;
}

const when = '<pubDate>Sun, 13 Apr 2014 09:20:36 -0700</pubDate>';

describe('RSS', () => {
  it('reads title, text, date, links, pictures and categories', async () => {
    const source = await sourceOfXml(
      rss(
        `<title>Bridge &amp; road hit</title><media:title>Not this</media:title><link>https://example.org/1</link><guid>n1</guid>${when}` +
          '<description>&lt;p&gt;Two &lt;b&gt;cars&lt;/b&gt;&lt;script&gt;x()&lt;/script&gt; &lt;a href="javascript:x()"&gt;a&lt;/a&gt;&lt;/p&gt;</description>' +
          '<category>Strike</category><enclosure url="https://example.org/1.jpg" type="image/jpeg"/><geo:lat>53.4</geo:lat><geo:long>-2.2</geo:long>',
      ),
      13,
    );
    const [row] = await rowsOf(source);
    expect(source).toMatchObject({ format: 'georss', title: 'News' });
    expect(row?.found).toMatchObject({
      id: 'n1',
      type: '',
      fields: {
        title: 'Bridge & road hit',
        description: 'Two cars a',
        time: { date: '2014-04-13T09:20', raw: 'Sun, 13 Apr 2014 09:20:36 -0700' },
        sources: [{ url: 'https://example.org/1' }, { url: 'javascript:x()' }],
        media: ['https://example.org/1.jpg'],
        tags: ['Strike'],
      },
      columns: { time: 'pubDate' },
      where: { lon: '-2.2', lat: '53.4' },
    });
  });

  it('reads points latitude first, by whatever prefix the namespace has', async () => {
    const places = [
      '<g:point>50.45 30.52</g:point>',
      '<g:point>50.45, 30.52</g:point>',
      '<g:where><gml:Point><gml:pos>50.45 30.52</gml:pos></gml:Point></g:where>',
      '<geo:Point><geo:lat>50.45</geo:lat><geo:long>30.52</geo:long></geo:Point>',
    ];
    const rows = await rowsOf(await sourceOfXml(rss(...places)));
    expect(rows.map((row) => row.found?.where)).toEqual(
      places.map(() => ({ precision: null, lon: '30.52', lat: '50.45' })),
    );
  });

  it('reads a line as a line, and a name where there is no point', async () => {
    const rows = await rowsOf(
      await sourceOfXml(
        rss(`${when}<g:line>50 30 51 31</g:line>`, `${when}<g:featurename>Kyiv</g:featurename>`),
      ),
    );
    expect(rows.map((row) => row.found?.where)).toEqual([
      { precision: 'line' },
      { precision: null, name: 'Kyiv' },
    ]);
  });

  it('keeps the items before a fault', async () => {
    const rows = await rowsOf(
      await sourceOfXml(
        `${rss(`<title>One</title>${when}`).replace('</channel></rss>', '')}<item><title>Two</title>`,
      ),
    );
    expect(rows.map((row) => row.found?.fields.title ?? null)).toEqual(['One', null]);
    expect(saidOf(rows[1])).toEqual(['rejected: xml-fault']);
  });
});

describe('Atom', () => {
  it('reads entries, also where the root has a prefix', async () => {
    for (const [prefix, declared] of [
      ['', 'xmlns'],
      ['a:', 'xmlns:a'],
    ]) {
      const tag = (name: string, inner: string) => `<${prefix}${name}>${inner}</${prefix}${name}>`;
      const entry = tag(
        'entry',
        `${tag('id', 'e1')}${tag('title', 'Quake')}${tag('updated', '2022-03-26T10:00:00Z')}` +
          `<${prefix}link rel="self" href="https://example.org/self"/><${prefix}link href="https://example.org/e1"/>` +
          `<${prefix}category term="Magnitude" label="M 4"/><georss:point>50.45 30.52</georss:point>`,
      );
      const text = `<${prefix}feed ${declared}="http://www.w3.org/2005/Atom" xmlns:georss="http://www.georss.org/georss">${tag('title', 'Quakes')}${entry}</${prefix}feed>`;
      const source = await sourceOfXml(text);
      const [row] = await rowsOf(source);
      expect(source.title).toBe('Quakes');
      expect(row?.found).toMatchObject({
        id: 'e1',
        fields: {
          title: 'Quake',
          time: '2022-03-26T10:00:00Z',
          sources: [{ url: 'https://example.org/e1' }],
          tags: ['M 4'],
        },
        where: { lon: '30.52', lat: '50.45' },
      });
    }
  });
});

describe('text with elements in it', () => {
  it('is read in the order of the file', async () => {
    const entry =
      '<entry><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A <b>depot</b> was hit.</p></div></content></entry>';
    const [row] = await rowsOf(
      await sourceOfXml(`<feed xmlns="http://www.w3.org/2005/Atom">${entry}</feed>`),
    );
    expect(row?.found?.fields.description).toBe('A depot was hit.');
  });
});

describe('GPX', () => {
  it('reads waypoints and rejects tracks and routes', async () => {
    const points = '<trkpt lat="1" lon="2"><time>2022-03-26T10:00:00Z</time></trkpt>'.repeat(50);
    const text = `<gpx version="1.1"><wpt lat="45.4" lon="-121.7"><time>2022-03-26T10:00:00Z</time><name>Crater</name><type>Strike</type></wpt><wpt lat="1" lon="2"><name>Camp</name></wpt><trk><name>Way</name><trkseg>${points}</trkseg></trk></gpx>`;
    const rows = await rowsOf(await sourceOfXml(text));
    expect(rows[0]?.found).toMatchObject({
      type: 'Strike',
      fields: { title: 'Crater', time: '2022-03-26T10:00:00Z' },
      where: { lon: '-121.7', lat: '45.4' },
    });
    expect(rows[1]?.found?.fields.time).toBe('');
    expect(saidOf(rows[2])).toEqual(['rejected: track']);
  });
});

describe('XML of another kind', () => {
  it('is refused by its root', async () => {
    expect(await xmlRows(openedXml('<svg></svg>'), new AbortController().signal)).toEqual({
      outcome: 'refused',
      refusal: { code: 'xml-unknown', root: 'svg' },
    });
  });
});
