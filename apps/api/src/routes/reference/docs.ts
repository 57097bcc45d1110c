import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Api } from '../../api-deps.ts';

const route = createRoute({
  method: 'get',
  path: '/docs',
  operationId: 'readDocs',
  tags: ['reference'],
  summary: 'Browse this description',
  responses: { 200: { description: 'A page', content: { 'text/html': { schema: z.string() } } } },
});

// Everything comes from this server, so the page works offline and needs no script of its own in the markup.
const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Roadwright API</title>
<link rel="stylesheet" href="docs/swagger-ui.css">
<link rel="icon" type="image/png" href="docs/favicon-32x32.png">
</head>
<body>
<div id="reference"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
</body>
</html>
`;
const START = `SwaggerUIBundle({ url: 'openapi.json', dom_id: '#reference', deepLinking: true, validatorUrl: null });
`;
// Swagger UI sets styles on elements; scripts stay ours.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const FILES = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

/** Adds the browsable reference. */
export function addDocs(api: Api): void {
  api.openapi(route, (c) => {
    c.header('Content-Security-Policy', POLICY);
    return c.html(PAGE, 200);
  });
  api.get('/docs/start.js', (c) => {
    c.header('Content-Type', 'text/javascript; charset=utf-8');
    return c.body(START, 200);
  });
  const root = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')));
  for (const file of FILES) api.get(`/docs/${file}`, serveStatic({ root, path: file }));
}
