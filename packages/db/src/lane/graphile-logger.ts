import type { Log } from '@roadwright/telemetry';
import { Logger } from 'graphile-worker';

/** Lets graphile-worker speak through our log; its daily talk is for debugging. */
export const createGraphileLogger = (log: Log): Logger =>
  new Logger(() => (level, message, meta) => {
    const fields = { ...meta, queue: 'graphile-worker' };
    if (level === 'error') log.error(fields, message);
    else if (level === 'warning') log.warn(fields, message);
    else log.debug(fields, message);
  });
