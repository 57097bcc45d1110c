export { createSeededRandom } from '../random/seeded-random.ts';
export type { Fault, FaultRule } from './fault.ts';
export { FAULTS } from './faults.ts';
export { startWireServer, type WireServer } from './start-wire-server.ts';
export type { WireBody, WireRequest } from './wire-request.ts';
