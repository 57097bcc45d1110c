import { useEffect, useState } from 'react';

/** Where a browser does not tell when it is idle, so long nobody would wait for what comes later. */
const LATER_MS = 2_000;

/** Tells whether the page has had nothing better to do for once since it was opened. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const wake = () => setIdle(true);
    if (typeof window.requestIdleCallback !== 'function') {
      const timer = window.setTimeout(wake, LATER_MS);
      return () => window.clearTimeout(timer);
    }
    const handle = window.requestIdleCallback(wake);
    return () => window.cancelIdleCallback(handle);
  }, []);
  return idle;
}
