/** Raises a mark that a test looks for afterwards. */
const HIT = "window.hit='hostile'";
const SCRIPT = `<script>${HIT}</script>`;
/** An address that nothing may ask. */
const AWAY = 'https://away.invalid';
const BASE64 = btoa(SCRIPT);

/** HTML, which a lesson has none of. */
const HTML: readonly string[] = [
  SCRIPT,
  `<ScRiPt src=${AWAY}/script.js></sCrIpT>`,
  `<script\n>${HIT}</script\n>`,
  `<img src=x onerror="${HIT}">`,
  `<img src=x onerror=&#119;indow.hit=1>`,
  `<IMG """>${SCRIPT}">`,
  `<img src="${AWAY}/pixel.gif"><img srcset="${AWAY}/wide.gif 1x">`,
  `<svg onload="${HIT}"></svg>`,
  `<svg/onload=${HIT}//`,
  `<svg><script href="data:text/javascript,${HIT}"/></svg>`,
  `<svg><animate onbegin="${HIT}" attributeName=x dur=1s></svg>`,
  `<svg><a xlink:href="javascript:${HIT}"><text y=20>a drawn link</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' onload='${HIT}'/>#x"/></svg>`,
  `<svg><foreignObject><iframe srcdoc="${SCRIPT}"></iframe></foreignObject></svg>`,
  `<math href="javascript:${HIT}"><mi>x</mi></math>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${HIT}&gt;">`,
  `<math><annotation-xml encoding="text/html">${SCRIPT}</annotation-xml></math>`,
  `<iframe src="javascript:${HIT}"></iframe><iframe srcdoc="<script>parent.hit='frame'</script>"></iframe>`,
  `<object data="data:text/html;base64,${BASE64}"></object><embed src="javascript:${HIT}">`,
  `<form action="javascript:${HIT}"><button>Send</button></form>`,
  `<button formaction="javascript:${HIT}">Go</button><isindex action="javascript:${HIT}" type=submit>`,
  `<base href="${AWAY}/"><meta http-equiv="refresh" content="0;url=${AWAY}">`,
  `<link rel=stylesheet href="${AWAY}/style.css"><style>@import "${AWAY}/more.css";</style>`,
  '<style>* { display: none !important }</style>',
  `<div style="position:fixed;inset:0;z-index:9999;background:url(${AWAY}/cover)">A cover</div>`,
  `<p style="width:expression(${HIT});behavior:url(${AWAY}/b.htc)">An old browser</p>`,
  `<body onload="${HIT}" background="${AWAY}/body"><table background="${AWAY}/table"><tr><td>x</table>`,
  `<details open ontoggle="${HIT}"><summary>More</summary></details>`,
  `<video poster="${AWAY}/poster"><source onerror="${HIT}"></video><audio src=x onerror="${HIT}"></audio>`,
  `<input autofocus onfocus="${HIT}"><select autofocus onfocus="${HIT}"></select>`,
  `<marquee onstart="${HIT}">Round</marquee><x contenteditable onblur="${HIT}">y</x>`,
  `<noscript><p title="</noscript><img src=x onerror=${HIT}>"></noscript>`,
  `<textarea><img title="</textarea><img src=x onerror=${HIT}>"></textarea>`,
  `<template>${SCRIPT}</template><dialog open>A dialog</dialog>`,
  `<!--><img src=x onerror=${HIT}>--> <!-- --!><img src=x onerror=${HIT}> -->`,
  `<![CDATA[><img src=x onerror=${HIT}>]]> <?xml-stylesheet href="javascript:${HIT}"?>`,
  `<a href="jav&#x09;ascript:${HIT}" target=_top onclick="${HIT}" style="position:fixed">raw link</a>`,
  '<img name=getElementById><a id=defaultView></a><a id=defaultView name=x></a><form id=body name=cookie></form>',
  '<h2 id="main">A second main</h2><div id="root" class="top notice bad">Your session has ended.</div>',
];

/** Links whose addresses want to be something else. */
const LINKS: readonly string[] = [
  `[plain](javascript:${HIT}) and <javascript:${HIT}>`,
  `[case](JaVaScRiPt:${HIT}) [entity](&#106;avascript:${HIT}) [named](javascript&colon;${HIT})`,
  `[tab](java&Tab;script:${HIT}) [line](java&NewLine;script:${HIT}) [percent](java%0ascript:${HIT})`,
  `[control](\u0001javascript:${HIT}) [blank](< javascript:${HIT}>) [full](ｊavascript:${HIT})`,
  `[escaped](javascript\\:${HIT}) [twice](javascript:javascript:${HIT})`,
  '[basic](vbscript:msgbox%281%29) [live](livescript:x) [mocha](mocha:x)',
  `[data](data:text/html;base64,${BASE64}) [more data](<data:text/html,${SCRIPT}>)`,
  `[drawn](data:image/svg+xml;base64,${btoa(`<svg xmlns="http://www.w3.org/2000/svg" onload="${HIT}"/>`)})`,
  `[blob](blob:${AWAY}/x) [file](file:///etc/passwd) [view](view-source:${AWAY}) [about](about:blank)`,
  `[by name][evil] and [evil]\n\n[evil]: javascript:${HIT} "title"`,
  `[__proto__] [constructor][] [toString][]\n\n[__proto__]: javascript:${HIT}\n[constructor]: javascript:${HIT}`,
  `![picture](javascript:${HIT}) ![drawn](data:image/svg+xml,<svg onload=${HIT}>) ![far](${AWAY}/a.png)`,
  `![breaks out" onerror="${HIT}](x) ![address](${AWAY}/"onerror="${HIT})`,
  `[title](${AWAY} "\\" onmouseover=\\"${HIT}") [title two](x 'y" onclick="${HIT}')`,
  `[![nested](javascript:${HIT})](javascript:${HIT}) [a [b](javascript:${HIT}) c](javascript:${HIT})`,
  `www.away.invalid/<script>${HIT}</script> ${AWAY}/"><img/src=x/onerror=${HIT}>`,
  `<mailto:a@away.invalid?subject=${SCRIPT}> a@away.invalid`,
  '[slashes](//away.invalid/x) [back](\\\\away.invalid) [ours](/api/v1/tasks) [user](https://a:b@away.invalid)',
  `[fragment](#main) [hash](#javascript:${HIT})`,
];

/** What Markdown's own parts are bent to. */
const PARTS: readonly string[] = [
  `A note[^1], one of scripts[^"><img src=x onerror=${HIT}>], and two of objects[^__proto__][^constructor].\n\n[^1]: Note <script>${HIT}</script>\n[^__proto__]: p\n[^constructor]: c`,
  `# ${SCRIPT} heading`,
  `## getElementById\n\n## body\n\nSetext ${SCRIPT}\n===`,
  `| <img src=x onerror=${HIT}> | [x](javascript:${HIT}) |\n|---|---|\n| ${SCRIPT} | \`${SCRIPT}\` |`,
  `- [x] <img src=x onerror=${HIT}>\n- [ ] [x](javascript:${HIT})`,
  `~~${SCRIPT}~~ **${SCRIPT}** _${SCRIPT}_ \`${SCRIPT}\``,
  `> ${SCRIPT}\n>\n> [x](javascript:${HIT})`,
  `    ${SCRIPT} indented`,
  `\`\`\`html" onload="${HIT}\n${SCRIPT}\n\`\`\``,
  '```__proto__\nx\n```\n\n```constructor\nx\n```\n\n```"><script>\nx\n```',
  `{{constructor.constructor("${HIT}")()}} \${${HIT}} <%= ${HIT} %> #{${HIT}}`,
  '&lt;script&gt;window.hit=1&lt;/script&gt; &#60;script&#62;window.hit=1&#60;/script&#62; &#0; &#xD800;',
  `$$\\href{javascript:${HIT}}{x}$$ :smile: [[wiki|javascript:${HIT}]]`,
  `---\ntitle: ${SCRIPT}\n---`,
];

/** What is only too much. */
const MASSES: readonly string[] = [
  `|${'a|'.repeat(30)}\n|${'-|'.repeat(30)}\n${`|${'wide |'.repeat(30)}\n`.repeat(30)}`,
  Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- level ${depth}`).join('\n'),
  `${'> '.repeat(120)}deep`,
  '['.repeat(1500),
  '*a '.repeat(1500),
  `${'![](x'.repeat(300)}`,
  'unbroken'.repeat(600),
  `\`${'unbroken'.repeat(600)}\``,
  `Z${'\u0351\u0357\u0329'.repeat(200)}algo`,
  '\u202eRight to left \u2066 override \u202d and \ufeff nothing \u200b seen',
];

/** Every hostile piece of Markdown; each is a block of its own. */
export const PAYLOADS: readonly string[] = [...HTML, ...LINKS, ...PARTS, ...MASSES];

/** Diagrams that are drawn, whatever they ask for besides. */
export const DRAWN: readonly string[] = [
  `flowchart LR\n  a["<img src=x onerror=${HIT}>"] --> b["${SCRIPT}"]\n  click a href "javascript:${HIT}"\n  click b call alert(1)`,
  `%%{init: {"securityLevel": "loose", "htmlLabels": true, "themeCSS": "* { display: none }"}}%%\nflowchart LR\n  a["${SCRIPT}"] --> b`,
  `---\nconfig:\n  securityLevel: loose\n  htmlLabels: true\n---\nflowchart LR\n  a["<iframe srcdoc='${SCRIPT}'></iframe>"] --> b`,
  `sequenceDiagram\n  participant A\n  link A: Look @ javascript:${HIT}\n  A->>B: <img src=x onerror=${HIT}>`,
];

/** Diagrams that are none, or that want to load something: their text is shown. */
export const UNDRAWN: readonly string[] = [
  'flowchart of nothing --> -->',
  `flowchart LR\n  a --> b\n  style a fill:url(${AWAY}/fill)`,
  `flowchart LR\n  a --> b\n  classDef x background:\\75 rl(${AWAY}/escaped)\n  class a x`,
  `%%{init: {"themeCSS": "* { background: url(${AWAY}/theme) }"}}%%\nflowchart LR\n  a --> b`,
  `flowchart LR\n  a@{ img: "${AWAY}/node.png", label: "A picture" } --> b`,
];

const fence = (source: string): string => `\`\`\`mermaid\n${source}\n\`\`\``;

/** All of it as one lesson, which goes on afterwards. */
export const HOSTILE_LESSON = [
  ...PAYLOADS,
  ...[...DRAWN, ...UNDRAWN].map(fence),
  '```rust\nfn main() { let s = "owned"; }\n```',
  'The lesson goes on.',
].join('\n\n');

/** Fits into a title, a goal, an option: everything short that HTML, an attribute or a template could take for its own. */
export const HOSTILE_LINE = `"'><img src=x onerror=${HIT}>${SCRIPT}[x](javascript:${HIT}) \${${HIT}} {{${HIT}}} \u202e`;
