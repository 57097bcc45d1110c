import mermaid from 'mermaid';

/** What a diagram may not choose for itself. */
const SECURE = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'maxEdges',
  'suppressErrorRendering',
  'htmlLabels',
  'theme',
  'themeCSS',
  'themeVariables',
  'fontFamily',
];

/**
 * What would load something while mermaid measures its labels in the page: styles, also where CSS escapes hide their
 * words, and nodes that are pictures.
 */
const LOADS = /url\s*\(|image-set\s*\(|@import|\\0{0,4}[2-7][0-9a-f]|@\{[^}]*(?:img|\\)/i;

let drawn = 0;

/**
 * Draws a mermaid diagram and gives the address of a picture, in which a browser runs no script and loads nothing.
 *
 * @throws Error where the source is no diagram, or wants to load something
 */
export async function drawDiagram(source: string, dark: boolean): Promise<string> {
  if (LOADS.test(source)) throw new Error('The diagram wants to load something.');
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    secure: SECURE,
    htmlLabels: false,
    suppressErrorRendering: true,
    theme: dark ? 'dark' : 'neutral',
  });
  drawn += 1;
  const { svg } = await mermaid.render(`diagram-${drawn}`, source);
  // Read as HTML, which forgives what XML does not, and written as XML, which a picture has to be.
  const picture = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
  if (picture === null) throw new Error('The diagram is empty.');
  const { width, height } = picture.viewBox.baseVal;
  picture.setAttribute('width', String(width));
  picture.setAttribute('height', String(height));
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(picture))}`;
}
