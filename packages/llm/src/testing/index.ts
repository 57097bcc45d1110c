export { estimateTokens } from '../client/estimate-tokens.ts';
export { createSeededRandom } from '../random/seeded-random.ts';
export { createOpenAiCompatibleTransport } from '../transport/create-openai-compatible-transport.ts';
export {
  type Admission,
  type AdmissionFigures,
  type AdmissionLimits,
  createAdmission,
} from './create-admission.ts';
export type { Fault, FaultRule } from './fault.ts';
export { CHANCE_NAMES, type ChanceName, createFaultDice, type FaultDice } from './fault-dice.ts';
export { FAULTS } from './faults.ts';
export type { WireLimits } from './judge-request.ts';
export { createLogNormalLatency, drawLogNormal } from './log-normal-latency.ts';
export { startWireServer, type WireServer } from './start-wire-server.ts';
export { type BarRow, judgePolicy } from './virtual/judge-policy.ts';
export { findJain } from './virtual/measure.ts';
export { NAIVE, PACED } from './virtual/policies.ts';
export type { Policy } from './virtual/virtual-process.ts';
export type { WireBody, WireRequest } from './wire-request.ts';
