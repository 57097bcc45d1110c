import { type RefObject, useLayoutEffect, useState } from 'react';

/** Steps in which it changes, so that a map is not laid out anew for each pixel. */
const STEP = 0.25;

/** Gives an element's width divided by its height, roughly; null until it has been measured. */
export function useAspect(element: RefObject<HTMLElement | null>): number | null {
  const [aspect, setAspect] = useState<number | null>(null);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return;
    const measure = () => {
      const { clientWidth, clientHeight } = measured;
      if (clientHeight > 0) setAspect(Math.max(STEP, Math.round(clientWidth / clientHeight / STEP) * STEP));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return aspect;
}
