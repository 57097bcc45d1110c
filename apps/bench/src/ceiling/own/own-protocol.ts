import type { FlowRun } from '../peer.ts';
import type { OwnOptions } from './run-own.ts';

/** What the process of the product can be asked, once. */
export type OwnProtocol = { readonly run: { readonly asked: OwnOptions; readonly answer: FlowRun } };
