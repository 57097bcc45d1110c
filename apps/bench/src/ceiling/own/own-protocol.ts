import type { FlowOptions, FlowRun } from '../peer.ts';

/** What the process of the product can be asked, once. */
export type OwnProtocol = { readonly run: { readonly asked: FlowOptions; readonly answer: FlowRun } };
