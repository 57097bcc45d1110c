/** What a signal speaks of: new events of a task, or that it is gone; or its cancellation. */
export const CHANNELS = ['event', 'cancel'] as const;
/** The name of a signal. */
export type Channel = (typeof CHANNELS)[number];

const PREFIX = 'roadwright_';

/** The name under which Postgres knows a channel. */
export const toChannelName = (channel: Channel): string => `${PREFIX}${channel}`;

/** The channel of that name, undefined for a foreign one. */
export const findChannel = (name: string): Channel | undefined =>
  CHANNELS.find((channel) => toChannelName(channel) === name);

/** Reads the task ids of a payload. */
export const readTaskIds = (payload: string | undefined): string[] => (payload ? payload.split(',') : []);

/** A payload must stay below 8,000 bytes; an id and its comma are 37. */
const IDS_PER_PAYLOAD = 200;

/** Renders task ids as payloads that Postgres takes. */
export function renderPayloads(task_ids: readonly string[]): string[] {
  const payloads: string[] = [];
  for (let start = 0; start < task_ids.length; start += IDS_PER_PAYLOAD) {
    payloads.push(task_ids.slice(start, start + IDS_PER_PAYLOAD).join(','));
  }
  return payloads;
}
