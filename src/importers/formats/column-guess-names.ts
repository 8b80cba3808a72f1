import type { MappedField } from '../../core/import/mapping.ts';

/** How well a name says that the column is that field: 1 for its very name, 0 where it does not say so. */
export function nameScore(field: MappedField, name: string): number {
  const words = plainName(name);
  if (words === '') return 0;
  const { exact, within, never } = rules[field];
  const rank = exact.findIndex((names) => names.includes(words));
  if (rank !== -1) return rankScores[rank] ?? leastExact;
  if (within === undefined || never?.test(words) === true) return 0;
  return within.test(words) ? scoreWithin : 0;
}

/** Lower case, with words parted by single spaces: `Event_Date (UTC)`, `eventDate` → `event date utc`, `event date`. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}№#]+/gu, ' ')
    .trim();
}

/** What an HXL tag says of its column; `null` where it is none of the fields. */
export function fieldOfTag(tag: string): MappedField | null {
  const [name = '', ...attributes] = tag.toLowerCase().replace(/\s+/g, '').split('+');
  const has = (attribute: string): boolean => attributes.includes(attribute);
  switch (name) {
    case '#date':
      return has('end') ? 'endDate' : has('year') || has('month') ? null : 'date';
    case '#geo':
      if (has('lat')) return 'latitude';
      if (has('lon')) return 'longitude';
      return has('coords') || has('latlon') ? 'coordinates' : null;
    case '#affected':
      if (has('f') || has('m') || has('children') || has('min') || has('max')) return null;
      if (has('killed') || has('dead')) return 'killed';
      return has('injured') || has('wounded') ? 'injured' : null;
    case '#event':
      if (has('id') || has('code')) return 'id';
      if (has('type')) return 'type';
      if (has('subtype')) return 'subtype';
      return has('name') || has('title') ? 'title' : null;
    case '#id':
      return 'id';
    case '#cause':
    case '#incident':
      return has('id') ? 'id' : 'type';
    case '#description':
      return 'description';
    case '#country':
      return has('code') && !has('iso2') && !has('iso3') ? null : 'country';
    case '#adm1':
      return has('code') ? null : 'admin1';
    case '#adm2':
      return has('code') ? null : 'admin2';
    case '#loc':
      return has('code') || has('type') ? null : 'place';
    case '#meta':
      if (has('source')) return 'source';
      return has('url') || has('link') ? 'link' : null;
    default:
      return null;
  }
}

interface NameRule {
  /** Whole names, best first. */
  readonly exact: readonly (readonly string[])[];
  /** What a longer name must have in it, and what it must not have. */
  readonly within?: RegExp;
  readonly never?: RegExp;
}

const rankScores = [1, 0.9, 0.8, 0.4, 0.2];
const leastExact = 0.2;
const scoreWithin = 0.5;

/** Numbers of a part of the people are not the number of all. */
const partOfPeople =
  /(^| )(min|max|low|high|lower|upper|child|children|kids|minors|women|men|female|male|girls|boys|military|militants?|soldiers?|combatants?|perpetrators?|terrorists?|attackers?|police|us|staff|workers?|journalists?|animals?|діт\p{L}*|дет\p{L}*|жінок|женщин|військов\p{L}*|военн\p{L}*|source|note|notes|text|a|b)( |$)/u;

const list = (...names: readonly string[]): readonly (readonly string[])[] =>
  names.map((line) => line.split(', '));

const rules: Readonly<Record<MappedField, NameRule>> = {
  id: {
    exact: list(
      'id, event id, incident id, uid, uuid, guid, eventid, incidentid, event code, incident code, ід, ідентифікатор, идентификатор, 事件编号, معرف',
      'entry id, entry, record id, case id, case number, ref, reference, ref code, reference code, code, key, no, №, номер, number',
      'fid, objectid, object id, globalid, row, row id, index, #',
    ),
    within: /(^| )(id|ref code|reference code|ref no|case no)$/u,
    never:
      /(^| )(group|source|parent|user|author|location|place|country|region|actor|unmatched|admin\d?|city|country)( |$)/u,
  },
  title: {
    exact: list(
      'title, headline, event title, incident title, event name, incident name, назва, заголовок, название, titre, título, titulo, العنوان',
      'name, nom, nombre, label, event, incident, подія, событие, événement, evento, الحدث',
      'what, що, что',
      'summary, short description',
    ),
  },
  description: {
    exact: list(
      'description, event description, incident description, опис, описание, descripción, descripcion, الوصف',
      'brief description, desc, details, narrative, text, текст, content, what happened, що сталося, подробиці, подробности, détails, detalles, abstract',
      'summary, short description, résumé, resumen',
      'notes, note, comments, comment, remarks, примітки, примітка, примечание, примечания, комментарий, коментар, observaciones, remarques, ملاحظات',
    ),
    within: /(^| )(description|narrative|опис|описание)( |$)/u,
    never: /(^| )(place|location|source|where|link)( |$)/u,
  },
  type: {
    exact: list(
      'event type, incident type, attack type, type of event, type of incident, type of attack, event category, incident category, тип події, тип инцидента, тип события, тип атаки, type d événement, tipo de evento, نوع الحدث',
      'type, category, event group, kind, тип, вид, категорія, категория, catégorie, categorie, tipo, categoría, categoria, نوع, النوع, الفئة, class, classification',
      'event, incident, disorder type, weapon type, method, means',
    ),
    within: /(^| )(event|incident|attack) (type|category|group|class)( |$)/u,
    never: /(^| )(sub|id|code)( |$)/u,
  },
  subtype: {
    exact: list(
      'sub event type, sub type, subtype, subcategory, sub category, event subtype, підтип, подтип, підкатегорія, подкатегория, sous type, subtipo',
    ),
    within: /(^| )sub ?(event )?(type|category)( |$)/u,
  },
  date: {
    exact: list(
      'event date, incident date, date of event, date of incident, date of attack, attack date, date of occurrence, occurrence date, date occurred, дата події, дата інциденту, дата события, дата инцидента, дата атаки, fecha del evento, fecha del incidente, date de l événement, تاريخ الحدث, تاريخ الحادث',
      'date, datetime, date time, day, дата, дата і час, дата и время, fecha, jour, تاريخ, التاريخ, event datetime, event time, when, occurred, occurred at, happened',
      'start date, date start, startdate, start, begin, begin date, date begin, started at, start time, time start, from, date from, дата початку, дата начала, timestamp, date debut, fecha inicio',
      'post date, date posted, posted, posted at, publication date, published, published at, pub date, pubdate, report date, reported date, date reported, date of report, source date, дата публікації, дата публикации, дата повідомлення, year, рік, год, año, année',
      'created, created at, created date, date created, updated, updated at, date added, added, modified, last modified, last update, entry date, upload date, accessed',
    ),
    within: /(^| )(date|дата|fecha|تاريخ)( |$)/u,
    never:
      /(^| )(end|finish|ended|to|until|created|updated|added|modified|accessed|retrieved|upload\p{L}*|edited|entry|review|birth|precision|accuracy|birthday|кінц\p{L}*|завершення|окончания|fin)( |$)/u,
  },
  month: {
    exact: list(
      'month, event month, incident month, imonth, month number, місяць, месяц, mois, mes, monat, الشهر, شهر',
      'mon, mm',
    ),
  },
  day: {
    exact: list(
      'day, event day, incident day, iday, day of month, день, число, jour, día, dia, اليوم, يوم',
      'dd',
    ),
  },
  endDate: {
    exact: list(
      'end date, date end, enddate, end, ended at, finished at, finish, finish date, end time, time end, date to, until, to, дата завершення, дата закінчення, дата окончания, кінець, конец, fin, date fin, fecha fin, تاريخ الانتهاء',
    ),
  },
  time: {
    exact: list(
      'time, event time, time of day, local time, time local, incident time, attack time, time of event, час, час події, время, время события, heure, hora, الوقت, ساعة',
      'hour',
    ),
    within: /(^| )time (utc|local|kyiv|gmt)$/u,
  },
  latitude: {
    exact: list(
      'latitude, lat, широта, latitud, lat dd, latitude dd, lat wgs84, latitude wgs84, decimal latitude, latitude decimal, خط العرض, latitude decimal degrees',
      'y, lat y, y lat, point y, coord y, y coord, ycoord, coordinate y, north, northing',
    ),
    within: /(^| )(lat|latitude|широта|latitud)( |$)/u,
    never: /(^| )(lon|lng|long|longitude|precision)( |$)/u,
  },
  longitude: {
    exact: list(
      'longitude, lon, lng, long, довгота, долгота, longitud, lon dd, longitude dd, long dd, lon wgs84, longitude wgs84, decimal longitude, longitude decimal, خط الطول, longitude decimal degrees',
      'x, lon x, long x, x lon, x long, point x, coord x, x coord, xcoord, coordinate x, east, easting',
    ),
    within: /(^| )(lon|lng|long|longitude|довгота|долгота|longitud)( |$)/u,
    never: /(^| )(lat|latitude|precision)( |$)/u,
  },
  coordinates: {
    exact: list(
      'coordinates, coords, coordinate, lat lon, lat long, lat lng, latlon, latlng, latitude longitude, gps, gps coordinates, geo coordinates, wkt, the geom, geom, geometry, geo point, geopoint, point, координати, координаты, coordenadas, coordonnées, الإحداثيات, إحداثيات',
      'geo, location, geolocation, position, geocode, coord',
    ),
    within: /(^| )(coordinates|coords|координати|координаты|coordenadas|wkt)( |$)/u,
  },
  place: {
    exact: list(
      'place, location, location name, place name, settlement, locality, town city, city town, city, town, village, населений пункт, населенный пункт, місце, место, місто, город, lieu, ville, localité, lugar, ciudad, localidad, المكان, الموقع, المدينة',
      'site, address, адреса, адрес, where, city village, settlement name, nearest settlement, adm3, admin3, admin3 name, adm3 name, neighborhood, neighbourhood, hromada, громада',
    ),
    within: /(^| )(location|settlement|city|town|village|place|пункт)( |$)/u,
    never: /(^| )(id|code|precision|type|accuracy|source|lat|lon|description|credit|x|y)( |$)/u,
  },
  admin2: {
    exact: list(
      'admin2, adm2, admin 2, adm 2, admin2 name, adm2 name, adm2 en, district, raion, rayon, county, район, cercle, municipality, municipio, distrito, département, departamento, قضاء, المديرية',
      'adm2 uk, adm2 ua, adm2 fr, adm2 ar',
    ),
  },
  admin1: {
    exact: list(
      'admin1, adm1, admin 1, adm 1, admin1 name, adm1 name, adm1 en, province, region, oblast, state, governorate, область, регіон, регион, région, provincia, región, محافظة, المحافظة, الولاية, wilaya',
      'adm1 uk, adm1 ua, adm1 fr, adm1 ar, area, area name',
    ),
  },
  country: {
    exact: list(
      'country, country name, country territory, nation, adm0, adm0 name, adm0 en, admin0, країна, страна, pays, país, pais, الدولة, البلد, بلد',
      'iso3, iso, country code, iso 3, iso2, country iso, country iso3, location code',
    ),
  },
  killed: {
    exact: list(
      'killed, deaths, fatalities, dead, total killed, total deaths, total fatalities, total death, people killed, number killed, number of killed, number of deaths, number of dead, number dead, ndeath, ndeaths, number of fatalities, reported killed, reported deaths, nkill, загинуло, загиблі, загиблих, кількість загиблих, вбито, вбитих, погибло, погибшие, погибших, убито, убитых, morts, tués, muertos, fallecidos, قتلى, عدد القتلى',
      'civilians killed, civilians reported killed, civilian deaths, civilian fatalities, killed civilians, deaths best, fatalities best, death toll, death, fatality, kia',
    ),
    within: /(^| )(killed|deaths|fatalities|загибл\p{L}*|погибш\p{L}*|muertos|morts)( |$)/u,
    never: partOfPeople,
  },
  injured: {
    exact: list(
      'injured, injuries, wounded, total injured, total wounded, people injured, number injured, number of injured, number of wounded, reported injured, nwound, поранено, поранені, поранених, кількість поранених, ранено, раненые, раненых, пострадало, blessés, heridos, جرحى, عدد الجرحى',
      'civilians injured, civilians reported injured, civilian injuries, civilians wounded',
    ),
    within: /(^| )(injured|injuries|wounded|поранен\p{L}*|ранен\p{L}*|heridos|blessés)( |$)/u,
    never: partOfPeople,
  },
  actor1: {
    exact: list(
      'actor1, actor 1, actor, perpetrator, perpetrators, attacker, alleged perpetrator, responsible, side a, party, faction, belligerent, виконавець, нападник, сторона, исполнитель, acteur, autor, perpetrator name, suspected perpetrator, belligerents, assessed belligerent',
    ),
  },
  actor2: {
    exact: list('actor2, actor 2, side b, target, victim, ціль, цель, жертва, target name'),
  },
  source: {
    exact: list(
      'source, sources, source name, publisher, news source, джерело, джерела, источник, источники, fuente, fuentes, المصدر, المصادر, reported by, data source',
      'author, outlet, media, agency',
    ),
  },
  link: {
    exact: list(
      'link, url, source url, source link, link to source, url source, links, urls, href, permalink, посилання, ссылка, lien, enlace, الرابط',
      'web, website, webpage, article url, post url, tweet, tweet url, evidence, video, footage, media url, original source, source 1, source1, url1, link1',
    ),
    within: /(^| )(url|link|посилання|ссылка)( |$)/u,
  },
  tags: {
    exact: list('tags, tag, keywords, labels, теги, ключові слова, ключевые слова, hashtags'),
  },
};
