import { createBruteForceEngine } from './brute-force.ts';
import { createLoader } from './load-dataset.ts';
import { serveEngine } from './serve-engine.ts';

const engine = createBruteForceEngine();
const loader = createLoader(self.location.origin, engine.setDataset);
serveEngine(self, { ...engine, ...loader });
