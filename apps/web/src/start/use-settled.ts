import { useEffect, useState } from 'react';

/** Gives a value once it has not changed for so many milliseconds. */
export function useSettled<T>(value: T, quiet_ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), quiet_ms);
    return () => window.clearTimeout(timer);
  }, [value, quiet_ms]);
  return settled;
}
