import type { Upload } from '@roadwright/client';

/** Sends a form by XMLHttpRequest: no browser's `fetch` tells over HTTP/1.1 how much of a body has left. */
export const uploadByXhr: Upload = (url, { method = 'POST', headers, body, signal }, onSent) =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const request = new XMLHttpRequest();
    request.open(method, url);
    new Headers(headers).forEach((value, name) => {
      request.setRequestHeader(name, value);
    });
    request.responseType = 'blob';
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => resolve(readAnswer(request));
    request.onerror = () => reject(new TypeError('The network failed while the form was sent.'));
    request.onabort = () => reject(signal?.reason);
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });

function readAnswer(request: XMLHttpRequest): Response {
  const lines = request.getAllResponseHeaders().trim().split(/\r?\n/);
  const headers = new Headers(lines.map(splitHeader));
  return new Response(request.response as Blob, { status: request.status, headers });
}

function splitHeader(line: string): [string, string] {
  const at = line.indexOf(':');
  return [line.slice(0, at), line.slice(at + 1).trim()];
}
