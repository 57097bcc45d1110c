import { type RefObject, useEffect, useState } from 'react';

/** Tells whether an element is wider inside than outside, and again whenever its size changes. */
export function useOverflow(element: RefObject<Element | null>): boolean {
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new ResizeObserver(() => setWide(current.scrollWidth > current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return wide;
}
