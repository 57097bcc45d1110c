import type { ReactNode } from 'react';

/** Where a link of a course may lead; an address that is none by itself would lead into our own pages. */
const ALLOWED = /^(?:https?:\/\/|mailto:)/i;

interface OutsideLinkProps {
  readonly href: string | undefined;
  readonly children?: ReactNode;
}

/** A link of a course's author to another site; what leads anywhere else is only text. */
export const OutsideLink = ({ href, children }: OutsideLinkProps) =>
  href !== undefined && ALLOWED.test(href) ? (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ) : (
    <span>{children}</span>
  );
