import { type RefObject, useEffect, useState } from 'react';

/** Far enough that what takes a moment is there when a reader arrives. */
const MARGIN = '50%';

/** Tells whether an element is, or once was, in view or nearly so. */
export function useNear(element: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near || element.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: MARGIN },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, near]);
  return near;
}
