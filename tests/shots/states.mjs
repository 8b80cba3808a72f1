const desktop = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, deviceScaleFactor: 2 };
const sidewaysPhone = { ...phone, viewport: { width: 844, height: 390 } };
const report = 'report-2026-02-04';

/**
 * A state of the application that is looked at in a review.
 *
 * - `address`: query and fragment.
 * - `group`: heading in the contact sheet.
 * - `prepare(page)`: before the application starts.
 * - `act(page)`: once it stands.
 * - `waitsFor`: `incidents` unless told, `land` or `nothing`, where no more is ever drawn.
 * - the rest goes to the browser's context.
 */
export const states = [
  ...firstScreens(),
  ...at('details', desktop, {
    region: `#v=1&c=31.5,48,5.2&i=${report}:odesa-2026-02-04`,
    'region-dark-uk': `#v=1&th=dark&l=uk&c=31.5,48,5.2&i=${report}:odesa-2026-02-04`,
    city: `#v=1&c=30.5,50.45,9&i=${report}:kyiv-2026-02-04`,
    'inferred-city-dark': `#v=1&th=dark&c=37.6,55.75,8&i=${report}:kremlin-2026-02-04`,
    country: `#v=1&i=${report}:strikes-2026-02-04`,
  }),
  ...at('details', phone, {
    'phone-region': `#v=1&i=${report}:odesa-2026-02-04`,
    'phone-city-dark-uk': `#v=1&th=dark&l=uk&i=${report}:kyiv-2026-02-04`,
  }),
  ...at('details', sidewaysPhone, {
    'sideways-region': `#v=1&i=${report}:odesa-2026-02-04`,
  }),
  ...at('filtered', desktop, {
    '3-february': '#v=1&t=2026-02-03..2026-02-04',
    nothing: '#v=1&q=nothing+at+all',
  }),
  ...at('filtered', phone, { 'phone-nothing': '#v=1&q=nothing+at+all' }),
  { group: 'dialogs', name: 'settings', ...desktop, act: openSettings },
  {
    group: 'dialogs',
    name: 'settings-dark-uk',
    address: '#v=1&th=dark&l=uk',
    ...desktop,
    act: openSettings,
  },
  { group: 'dialogs', name: 'phone-settings', ...phone, act: openSettings },
  { group: 'dialogs', name: 'keys', ...desktop, act: (page) => page.keyboard.press('Shift+Slash') },
  { group: 'import', name: 'add-data', ...desktop, act: openAddData },
  {
    group: 'import',
    name: 'phone-add-data-dark-uk',
    address: '#v=1&th=dark&l=uk',
    ...phone,
    act: openAddData,
  },
  { group: 'import', name: 'import-report', ...desktop, act: (page) => bring(page, knownTable) },
  {
    group: 'import',
    name: 'phone-import-report-dark-uk',
    address: '#v=1&th=dark&l=uk',
    ...phone,
    act: (page) => bring(page, knownTable),
  },
  { group: 'datasets', name: 'datasets', ...desktop, act: reviseTable },
  {
    group: 'datasets',
    name: 'about-dataset',
    ...desktop,
    act: async (page) => {
      await reviseTable(page);
      await page.getByRole('button', { name: 'About this dataset: events' }).click();
    },
  },
  {
    group: 'datasets',
    name: 'phone-datasets-dark-uk',
    address: '#v=1&th=dark&l=uk',
    ...phone,
    act: async (page) => {
      await reviseTable(page);
      await page.getByRole('tab', { name: /^Фільтри/ }).click();
    },
  },
  { group: 'import', name: 'import-question', ...desktop, act: (page) => bring(page, freeTable) },
  {
    group: 'import',
    name: 'phone-import-question-dark-uk',
    address: '#v=1&th=dark&l=uk',
    ...phone,
    act: (page) => bring(page, freeTable),
  },
  ...['settings', 'counts', 'list', 'map', 'timeline'].map((name, index) => ({
    group: 'focus',
    name: `focus-${name}`,
    ...desktop,
    act: (page) => focusOn(page, index),
  })),
  { group: 'faults', name: 'loading', ...desktop, waitsFor: 'nothing', prepare: holdIncidents },
  { group: 'faults', name: 'phone-loading', ...phone, waitsFor: 'nothing', prepare: holdIncidents },
  { group: 'faults', name: 'loading-map', ...desktop, waitsFor: 'nothing', prepare: holdBasemap },
  { group: 'faults', name: 'no-webgl', ...desktop, waitsFor: 'nothing', prepare: takeWebglAway },
  {
    group: 'faults',
    name: 'no-file',
    address: '?data=missing.geojson',
    ...desktop,
    waitsFor: 'land',
  },
  {
    group: 'faults',
    name: 'phone-no-file',
    address: '?data=missing.geojson',
    ...phone,
    waitsFor: 'land',
  },
  {
    group: 'faults',
    name: 'rejected-rows',
    address: '?data=mine.geojson',
    ...desktop,
    prepare: serveFaultyFile,
  },
  { group: 'faults', name: 'broken-link', address: '#v=2', ...desktop },
  ...at('many', desktop, {
    'many-world': '?data=generated.geojson',
    'many-europe': '?data=generated.geojson#v=1&c=30,45,3.2',
    'many-ukraine': '?data=generated.geojson#v=1&c=34,48.6,5.5',
    'many-ukraine-dark': '?data=generated.geojson#v=1&th=dark&c=34,48.6,5.5',
    'many-city': '?data=generated.geojson#v=1&c=36.23,49.99,8',
  }),
  ...at('many', phone, { 'phone-many': '?data=generated.geojson#v=1&c=34,48.6,4.5' }),
  ...at(
    'widths',
    { viewport: { width: 1024, height: 768 } },
    {
      'width-1024': '#v=1',
      'width-1024-details': `#v=1&i=${report}:kyiv-2026-02-04`,
    },
  ),
  ...at(
    'widths',
    { viewport: { width: 1920, height: 1080 } },
    {
      'width-1920': '#v=1',
      'width-1920-details': `#v=1&i=${report}:kyiv-2026-02-04`,
    },
  ),
];

/** Recognised, with a row that cannot be used. */
const knownTable = [
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities',
  'UKR1,03 December 2020,1,Battles,Armed clash,Ukraine,Donetsk,Toretsk,48.3976,37.8476,1,A newspaper,A clash,2',
  'UKR2,04 December 2020,2,Protests,Peaceful protest,Ukraine,Kyiv City,Kyiv,50.4501,30.5241,1,A newspaper,A protest,0',
  'UKR3,last spring,1,Battles,Armed clash,Ukraine,Donetsk,Toretsk,48.3976,37.8476,1,A newspaper,A clash,',
].join('\n');

/** Its dates can be read both ways. */
const freeTable = [
  'When,Lat,Lon,Dead,What',
  '3/4/2022,50.45,30.52,2,A strike',
  '5/6/2022,49.99,36.23,dozens,Another',
].join('\n');

/** The one that the README shows. */
export const readmePicture = {
  name: 'first-screen',
  address: `#v=1&th=light&c=32,48,4.6&i=${report}:odesa-2026-02-04`,
  viewport: { width: 1280, height: 800 },
};

function firstScreens() {
  const screens = { desktop, phone, sideways: sidewaysPhone };
  return Object.entries(screens).flatMap(([screen, options]) =>
    ['light', 'dark'].flatMap((theme) =>
      ['en', 'uk'].map((locale) => ({
        group: 'first screen',
        name: `${screen}-${theme}-${locale}`,
        address: `#v=1&l=${locale}&th=${theme}`,
        ...options,
      })),
    ),
  );
}

function at(group, options, addresses) {
  return Object.entries(addresses).map(([name, address]) => ({ group, name, address, ...options }));
}

async function openSettings(page) {
  await page.getByRole('button', { name: /^(Settings|Налаштування)$/ }).click();
}

async function openAddData(page) {
  await page.getByRole('button', { name: /^(Add data|Додати дані)$/ }).click();
}

async function bring(page, table) {
  await openAddData(page);
  const file = { name: 'events.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
  await page.getByLabel(/^(Choose files|Вибрати файли)$/).setInputFiles(file);
  await page
    .getByRole('button', { name: /^(Show on map|Read the table|Показати|Прочитати таблицю)/ })
    .first()
    .waitFor();
}

/** A table, and a newer export of it that lacks a row and has another number. */
async function reviseTable(page) {
  await bring(page, knownTable);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const lines = knownTable.split('\n');
  const changed = lines[1].replace(/,2$/, ',3');
  await bring(page, [lines[0], changed, ...lines.slice(3)].join('\n'));
  await page.keyboard.press('Escape');
}

/** By keyboard, so that the outline is shown: the first stop of some part of the page. */
async function focusOn(page, part) {
  const stops = [
    page.getByRole('button', { name: 'Settings' }),
    page.getByRole('searchbox'),
    page.getByRole('list', { name: 'Incidents' }).getByRole('button').nth(1),
    page.getByRole('button', { name: 'Zoom in' }),
    page.getByRole('slider').first(),
  ];
  await page.keyboard.press('Tab');
  await stops[part].focus();
}

/** The incidents are on their way for ever. */
async function holdIncidents(page) {
  await page.route('**/data/*.geojson', () => {});
}

async function holdBasemap(page) {
  await page.route('**/basemap/*.json', () => {});
}

async function takeWebglAway(page) {
  await page.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (type, ...rest) {
      return type.startsWith('webgl') ? null : Reflect.apply(get, this, [type, ...rest]);
    };
  });
}

async function serveFaultyFile(page) {
  const features = [
    [{ title: 'A bridge was hit', date: '2025-03-01' }, [35.1, 47.8]],
    [{ title: 'Nobody knows when', date: 'last spring' }, [35.2, 47.9]],
    [{ title: 'Nobody knows where', date: '2025-03' }, null],
  ].map(([properties, coordinates]) => ({
    type: 'Feature',
    properties,
    geometry: coordinates === null ? null : { type: 'Point', coordinates },
  }));
  await page.route('**/mine.geojson', (route) =>
    route.fulfill({
      body: JSON.stringify({ type: 'FeatureCollection', features }),
      contentType: 'application/geo+json',
    }),
  );
}
