interface Form {
  /** Hosts as bareHost gives them; their subdomains count too. */
  readonly hosts: readonly string[];
  readonly read: (url: URL, path: string) => string | null;
}

const ARXIV =
  /^\/(?:abs|pdf|html|ps|format|src|e-print)\/([a-z-]+(?:\.[a-z-]{2,})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d{1,3})?(?:\.pdf)?\/?$/i;
const ARXIV_DOI = /^\/10\.48550\/arxiv\.(\S+?)(?:v\d{1,3})?\/?$/i;
const DOI = /^\/(10\.\d{4,9}\/\S+?)\/?$/;
const VIDEO = /^\/(?:embed|shorts|live|v)\/([\w-]{6,})/;
const BILIBILI = /^\/video\/(BV\w{8,}|av\d+)/i;

const watch = (id: string): string => `https://youtube.com/watch?v=${id}`;
const land = (id: string): string => `https://arxiv.org/abs/${id.toLowerCase()}`;

const FORMS: readonly Form[] = [
  {
    hosts: ['arxiv.org', 'ar5iv.org', 'ar5iv.labs.arxiv.org', 'alphaxiv.org'],
    read: (_, path) => mapGroup(ARXIV.exec(path), land),
  },
  {
    hosts: ['doi.org', 'dx.doi.org'],
    read: (_, path) =>
      mapGroup(ARXIV_DOI.exec(path), land) ??
      mapGroup(DOI.exec(path), (doi) => `https://doi.org/${encodeURI(doi.toLowerCase())}`),
  },
  { hosts: ['youtu.be'], read: (_, path) => mapGroup(/^\/([\w-]{6,})/.exec(path), watch) },
  {
    hosts: ['youtube.com', 'youtube-nocookie.com'],
    read: (url, path) => {
      const id = path === '/watch' ? url.searchParams.get('v') : null;
      return id === null || id === '' ? mapGroup(VIDEO.exec(path), watch) : watch(id);
    },
  },
  {
    hosts: ['bilibili.com'],
    read: (url, path) => {
      const part = url.searchParams.get('p') ?? '1';
      return mapGroup(
        BILIBILI.exec(path),
        (id) => `https://bilibili.com/video/${id}${part === '1' ? '' : `?p=${part}`}`,
      );
    },
  },
];

/** Gives the one address of a paper or a video whose site shows it under several; null for all others. */
export function findStanding(host: string, url: URL): string | null {
  for (const { hosts, read } of FORMS) {
    if (hosts.some((known) => host === known || host.endsWith(`.${known}`)))
      return read(url, decodePath(url.pathname));
  }
  return null;
}

const mapGroup = (match: RegExpExecArray | null, make: (group: string) => string): string | null =>
  match?.[1] === undefined ? null : make(match[1]);

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
