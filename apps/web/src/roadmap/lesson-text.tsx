import { Fragment, type ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';

/** The page has a heading of its own, so those of a lesson go one level down. */
const COMPONENTS: Components = {
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  // A picture from elsewhere would tell its server who reads what, so it becomes a link.
  img: ({ src, alt }) =>
    typeof src === 'string' && src !== '' ? (
      <OutsideLink href={src}>{alt || 'Picture'}</OutsideLink>
    ) : (
      <span>{alt}</span>
    ),
  a: ({ href, children }) =>
    href?.startsWith('#') ? <a href={href}>{children}</a> : <OutsideLink href={href}>{children}</OutsideLink>,
  table: ({ children }) => (
    <div className="scroll">
      <table>{children}</table>
    </div>
  ),
};

interface OutsideLinkProps {
  readonly href: string | undefined;
  readonly children?: ReactNode;
}

const OutsideLink = ({ href, children }: OutsideLinkProps) => (
  <a href={href} target="_blank" rel="noopener noreferrer">
    {children}
  </a>
);

/** Markdown with tables and code; HTML in it is left out or shown as text, never obeyed. */
export function LessonText({ markdown }: { readonly markdown: string }) {
  return (
    <div className="prose">
      <Markdown remarkPlugins={[remarkGfm]} components={COMPONENTS}>
        {markdown}
      </Markdown>
    </div>
  );
}

const INLINE_ELEMENTS = ['p', 'code', 'em', 'strong', 'del'];
const INLINE_COMPONENTS: Components = { p: Fragment };

/** Markdown of a single line, such as an option: code and emphasis, nothing else. */
export function LineText({ markdown }: { readonly markdown: string }) {
  return (
    <Markdown allowedElements={INLINE_ELEMENTS} unwrapDisallowed components={INLINE_COMPONENTS}>
      {markdown}
    </Markdown>
  );
}
