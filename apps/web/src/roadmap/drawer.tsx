import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../language/use-language.ts';
import { ROADMAP } from './texts.ts';

interface DrawerProps {
  /** Whether it takes the whole width of the window. */
  readonly wide: boolean;
  readonly children: ReactNode;
}

/** Holds the contents of a course where the window is too narrow to show them beside the lesson. */
export function Drawer({ wide, children }: DrawerProps) {
  const texts = useTexts(ROADMAP);
  const [open, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  // Before what it holds measures itself; and closed when the page makes way for another one.
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (!open || shown === null) return;
    shown.showModal();
    return () => shown.close();
  }, [open]);
  return (
    <div className="drawer-bar">
      <button type="button" className="small" onClick={() => setOpen(true)}>
        ☰ {texts.contents}
      </button>
      {open && (
        <dialog
          ref={dialog}
          className={wide ? 'drawer wide' : 'drawer'}
          aria-label={texts.contents}
          onClose={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <form method="dialog">
            <button type="submit" className="small">
              {texts.close}
            </button>
          </form>
          <nav className="tree" aria-label={texts.contents}>
            {children}
          </nav>
        </dialog>
      )}
    </div>
  );
}
