import { playSession } from './session.ts';
import { worldOf } from '../worlds/index.ts';
import { exactly } from '../schedule/sources.ts';
const t = performance.now();
const s = await playSession({
  world: worldOf(process.argv[2] ?? 'small'),
  order: Number(process.argv[3] ?? 0),
  faults: exactly([]),
});
console.log(s.floor.log.join('\n'));
console.log(s.state?.phase, s.rescue, s.floor.offers.length, performance.now() - t);
console.log(JSON.stringify(s.github.picture(), null, 1));
