import { type ComponentProps, createContext, Fragment, memo, useContext, useId, useMemo } from 'react';
import Markdown, { type Components, type ExtraProps } from 'react-markdown';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { useTexts } from '../language/use-language.ts';
import { Diagram } from './diagram.tsx';
import { OutsideLink } from './outside-link.tsx';
import { PlainOnFault } from './plain-on-fault.tsx';
import { countFirst, splitMarkdown } from './split-markdown.ts';
import { ROADMAP } from './texts.ts';
import { useColours } from './use-colours.ts';
import { useWhole } from './use-whole.ts';
import { WideTable } from './wide-table.tsx';
import '../style/reader.css';

/** What stands below a heading of the page goes below it in the outline too. */
type TopLevel = 2 | 4;

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** A lesson's own title and its sections are both of the top level. */
const shiftHeadings = (top: TopLevel): Components =>
  Object.fromEntries(
    HEADINGS.map((name, index) => [name, HEADINGS[Math.min(5, Math.max(index, 1) + top - 2)] ?? name]),
  );

const COMPONENTS: Components = {
  // A picture from elsewhere would tell its server who reads what, so it becomes a link.
  img: ({ src, alt }) =>
    typeof src === 'string' && src !== '' ? (
      <OutsideLink href={src}>{alt || src}</OutsideLink>
    ) : (
      <span>{alt}</span>
    ),
  a: TextLink,
  // The box of a list of tasks cannot be ticked here, and as a control it would lack a name.
  input: ({ checked }) => <span>{checked ? '☑' : '☐'}</span>,
  table: ({ children }) => <WideTable>{children}</WideTable>,
  pre: CodeBlock,
};

const COMPONENTS_BELOW: Readonly<Record<TopLevel, Components>> = {
  2: { ...COMPONENTS, ...shiftHeadings(2) },
  4: { ...COMPONENTS, ...shiftHeadings(4) },
};

function CodeBlock({ node, children }: ComponentProps<'pre'> & ExtraProps) {
  const code = node?.children[0];
  if (code?.type === 'element' && isMermaid(code.properties.className)) {
    const [text] = code.children;
    if (text?.type === 'text') return <Diagram source={text.value} />;
  }
  return <pre>{children}</pre>;
}

const isMermaid = (classes: unknown): boolean =>
  Array.isArray(classes) && classes.includes('language-mermaid');

/** Stands before every id of a text: no author can take a name of the page's, and no two texts have the same. */
const IdPrefix = createContext('');

/** A footnote's mark and its way back lead within the text. */
function TextLink({ node: _, href, children, ...rest }: ComponentProps<'a'> & ExtraProps) {
  const prefix = useContext(IdPrefix);
  if (!href?.startsWith('#')) return <OutsideLink href={href}>{children}</OutsideLink>;
  return (
    <a {...rest} href={`#${prefix}${href.slice(1)}`}>
      {children}
    </a>
  );
}

interface LessonTextProps {
  readonly markdown: string;
  /** Level of its highest headings; 2 by default. */
  readonly top?: TopLevel;
}

/** Markdown with tables, coloured code and diagrams; HTML in it is left out or shown as text, never obeyed. */
export function LessonText({ markdown, top = 2 }: LessonTextProps) {
  const parts = useMemo(() => splitMarkdown(markdown), [markdown]);
  const all = useWhole();
  const shown = all ? parts : parts.slice(0, countFirst(parts));
  return (
    <div className="prose">
      {shown.map((part, index) => (
        <TextPart key={index} markdown={part} top={top} />
      ))}
    </div>
  );
}

/** Drawn by itself, so that a long text is drawn in slices, between which the page answers. */
const TextPart = memo(function TextPart({ markdown, top }: Required<LessonTextProps>) {
  const texts = useTexts(ROADMAP);
  const prefix = `text-${useId()}-`;
  const colour = useColours(markdown);
  return (
    <IdPrefix value={prefix}>
      <PlainOnFault key={markdown} text={markdown}>
        <Markdown
          remarkPlugins={[remarkGfm]}
          remarkRehypeOptions={{
            clobberPrefix: '',
            footnoteLabel: texts.footnotes,
            footnoteBackLabel: (index) => texts.back_to_reference(index + 1),
          }}
          rehypePlugins={[
            [rehypeSanitize, { ...defaultSchema, clobberPrefix: prefix }],
            // What is coloured afterwards adds marks of its own, which need no cleaning.
            ...(colour === undefined
              ? []
              : [[colour, { plainText: ['mermaid'] }] as [typeof colour, object]]),
          ]}
          components={COMPONENTS_BELOW[top]}
        >
          {markdown}
        </Markdown>
      </PlainOnFault>
    </IdPrefix>
  );
});

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
