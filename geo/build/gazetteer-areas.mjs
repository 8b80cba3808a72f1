/**
 * The first-level unit of a place: by the GeoNames code of its region, where nearly all places of
 * that code lie in one unit or Natural Earth says which unit it is and many do; else by the unit's
 * shape; always within the place's country. A shape alone puts Irpin into the city of Kyiv and
 * Goma into Rwanda.
 *
 * @param {Map<string, string>} unitOfCode GeoNames' code, such as UA.13 → ISO 3166-2
 * @param units GeoJSON of first-level units, as `splitUnits` gives it
 * @param {{ country: string, admin1: string, lon: number, lat: number }[]} places
 * @returns {(place: object) => string} ISO 3166-2, or the country where no unit is found
 */
export function assignAreas(units, places, unitOfCode) {
  const shapes = units.features.map(({ properties, geometry }) => {
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return { ...properties, parts: parts.map((rings) => ({ rings, box: boxOf(rings[0]) })) };
  });
  const byCountry = new Map();
  for (const shape of shapes) {
    for (const country of new Set([shape.country, shape.id.split('-')[0]])) {
      byCountry.set(country, [...(byCountry.get(country) ?? []), shape]);
    }
  }
  const unitAt = ({ country, lon, lat }) =>
    (byCountry.get(country) ?? []).find(({ parts }) => parts.some((part) => holds(part, lon, lat)))
      ?.id;
  // GeoNames has Israeli settlements on the Golan in Israel.
  const unitOnGolan = (place) =>
    place.country === 'IL' ? unitAt({ ...place, country: 'SY' }) : undefined;

  const byShape = new Map(places.map((place) => [place, unitAt(place)]));
  const votes = new Map();
  for (const [place, unit] of byShape) {
    if (unit === undefined) continue;
    const code = `${place.country}.${place.admin1}`;
    const counts = votes.get(code) ?? new Map();
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
    votes.set(code, counts);
  }
  const byCode = new Map();
  for (const [code, counts] of votes) {
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    const [unit, most] = [...counts].toSorted((a, b) => b[1] - a[1])[0];
    const stated = unitOfCode.get(code);
    if (most >= total * nearlyAll) byCode.set(code, unit);
    else if (stated !== undefined && (counts.get(stated) ?? 0) >= total * many) {
      byCode.set(code, stated);
    }
  }
  return (place) => {
    const code = `${place.country}.${place.admin1}`;
    return unitOnGolan(place) ?? byCode.get(code) ?? byShape.get(place) ?? place.country;
  };
}

const nearlyAll = 0.8;
const many = 0.3;

function boxOf(ring) {
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  const least = (numbers) => numbers.reduce((a, b) => Math.min(a, b));
  const most = (numbers) => numbers.reduce((a, b) => Math.max(a, b));
  return [least(lons), least(lats), most(lons), most(lats)];
}

function holds({ rings, box: [west, south, east, north] }, lon, lat) {
  if (lon < west || lon > east || lat < south || lat > north) return false;
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [aLon, aLat] = ring[i - 1];
      const [bLon, bLat] = ring[i];
      if (aLat > lat === bLat > lat) continue;
      if (lon < ((bLon - aLon) * (lat - aLat)) / (bLat - aLat) + aLon) inside = !inside;
    }
  }
  return inside;
}
