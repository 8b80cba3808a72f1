import { expect, test } from 'vitest';
import type { Incident } from '../../../src/core/incident/incident.ts';
import type { RowSource } from '../../../src/importers/format.ts';
import type { Geography } from '../../../src/core/geo/geography.ts';
import { importRows } from '../../../src/importers/import-rows.ts';
import { sourceOfJson, sourceOfXml } from './opened-fakes.ts';

const noGeography: Geography = {
  country: () => null,
  canDraw: () => true,
  area: () => null,
  countryAt: () => null,
  kilometersFrom: () => 0,
  placeNamed: () => ({ outcome: 'none' }),
};

async function incidentsOf(source: RowSource): Promise<readonly Incident[]> {
  const rows = importRows(
    source,
    { dateOrder: 'day-first' },
    { encoding: 'utf-8', geography: noGeography, openDate: null, fallbackId: 'file' },
  );
  const incidents: Incident[] = [];
  for await (const batch of rows.batches(new AbortController().signal)) {
    incidents.push(...batch.incidents.map(({ incident }) => incident));
  }
  return incidents;
}

const html =
  '<script>alert(1)</script><img src="javascript:alert(1)" onerror="alert(1)"><a href=" javascript:alert(1)">one</a>' +
  '<a href="data:text/html,x">two</a><a href="https://example.org/ok">three</a>';
const escaped = html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const point = { type: 'Point', coordinates: [30.5, 50.5] };

const files: Readonly<Record<string, () => Promise<RowSource>>> = {
  KML: () =>
    sourceOfXml(
      `<kml><Placemark><name>A</name><description><![CDATA[${html}]]></description><TimeStamp><when>2022-03-26</when></TimeStamp><Point><coordinates>30.5,50.5</coordinates></Point></Placemark></kml>`,
    ),
  RSS: () =>
    sourceOfXml(
      `\n<?xml version="1.0"?><rss><channel><item><title>A</title><link>javascript:alert(1)</link><pubDate>26 Mar 2022 10:00 GMT</pubDate><description>${escaped}</description><enclosure url="javascript:alert(1)" type="image/png"/></item></channel></rss>`,
    ),
  GeoJSON: () =>
    Promise.resolve(
      sourceOfJson({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            geometry: point,
            properties: {
              name: 'A',
              date: '2022-03-26',
              description: html,
              url: 'javascript:alert(1)',
              source: 'https://example.org/ok',
            },
          },
        ],
      }),
    ),
  'JSON Feed': () =>
    Promise.resolve(
      sourceOfJson({
        version: 'https://jsonfeed.org/version/1',
        items: [
          {
            id: '1',
            title: 'A',
            content_html: html,
            url: 'javascript:alert(1)',
            date_published: '2022-03-26',
            image: 'javascript:x',
          },
        ],
      }),
    ),
  Timemap: () =>
    Promise.resolve(
      sourceOfJson([
        {
          id: '1',
          description: 'A',
          latitude: '50',
          longitude: '30',
          date: '03/26/2022',
          graphic: 'TRUE',
          filters: [],
          sources: [{ path: 'javascript:alert(1)' }, { path: 'https://example.org/ok' }],
        },
      ]),
    ),
};

for (const [format, open] of Object.entries(files)) {
  test(`${format} with scripts and script addresses becomes an incident with text and web addresses only`, async () => {
    const [incident, ...others] = await incidentsOf(await open());
    expect(others).toEqual([]);
    expect(incident?.title).toBe('A');
    const addresses = [...(incident?.sources ?? []), ...(incident?.media ?? [])].map(
      ({ url }) => url,
    );
    expect(addresses.every((url) => url === 'https://example.org/ok')).toBe(true);
    expect(incident?.sources.length).toBe(1);
    expect(JSON.stringify(incident?.description ?? '')).not.toContain('alert');
  });
}
