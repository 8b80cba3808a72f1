import { run } from './split.mjs';

/**
 * Cleans, simplifies by each unit's own tolerance and packs into one topology, so that
 * every line of the map and every area come from the same arcs.
 */
export async function buildAdmin(units) {
  const output = await run(
    `-i units.json name=admin1
     -clean gap-fill-area=2km2 overlap-rule=max-id
     -dissolve id copy-fields=country,line,tolerance,en,uk
     -simplify variable weighted keep-shapes interval=tolerance
     -clean
     -o admin.json format=topojson quantization=100000 id-field=id`,
    { 'units.json': units },
  );
  return output['admin.json'];
}
