import { useEffect } from 'react';

/** Goes to what the address names behind its `#`, once that is there; a browser itself looks only while it loads. */
export function useJump(ready: boolean): void {
  useEffect(() => {
    const name = location.hash.slice(1);
    if (!ready || name === '') return;
    // After the frame has moved the focus to the new page.
    const frame = requestAnimationFrame(() => jumpTo(document.getElementById(name)));
    return () => cancelAnimationFrame(frame);
  }, [ready]);
}

function jumpTo(target: HTMLElement | null): void {
  if (target === null) return;
  const fold = target.closest('details');
  if (fold !== null) fold.open = true;
  target.scrollIntoView();
  const stop = target.querySelector<HTMLElement>('summary') ?? target;
  if (stop === target) target.tabIndex = -1;
  stop.focus({ preventScroll: true });
}
