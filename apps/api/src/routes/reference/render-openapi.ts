import type { RouteConfig } from '@hono/zod-openapi';
import { z } from 'zod';
import { type JsonSchema, referSchema, renderComponents, renderSchema, type Side } from './render-schema.ts';
import { renderSecurity, SECURITY_SCHEMES } from './render-security.ts';

/** An OpenAPI 3.1 document. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes: Readonly<Record<string, JsonSchema>>;
  };
}

const DESCRIPTION = `A learning goal in, a whole course out. Errors are RFC 9457 problems with a stable \`code\`.

Where keys are asked for (AUTH=api_key), each operation names the scope that its key needs. Without a valid key it answers 401 \`unauthorized\`, without the scope 403 \`forbidden\`, and who asks too often gets 429 \`rate_limited\` with Retry-After. What belongs to another owner is not found. A \`user_id\` is left out, or is the owner of the key: any other is 403 \`forbidden\`.`;

/**
 * Renders the routes as OpenAPI 3.1 from the schemas that validate.
 * The library's own generator knows neither `catch` nor `preprocess`, which our schemas use; zod's does.
 */
export function renderOpenApi(routes: readonly RouteConfig[]): OpenApiDocument {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const route of routes) {
    const operations = paths[route.path] ?? {};
    operations[route.method] = renderOperation(route);
    paths[route.path] = operations;
  }
  const info = {
    title: 'Roadwright',
    version: '1',
    description: DESCRIPTION,
  };
  return {
    openapi: '3.1.0',
    info,
    paths,
    components: { ...renderComponents(), securitySchemes: SECURITY_SCHEMES },
  };
}

function renderOperation(route: RouteConfig) {
  const { method, path, operationId, tags, summary, description, request = {}, responses } = route;
  const { params, query, headers, body } = request;
  const parameters = [
    ...renderParameters('path', params),
    ...renderParameters('query', query),
    ...renderParameters('header', headers),
  ];
  return {
    operationId,
    tags,
    summary,
    security: renderSecurity(method, path),
    ...(description === undefined ? {} : { description }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : {
          requestBody: { required: body.required ?? false, content: renderContent(body.content, 'input') },
        }),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, response]) => [status, renderResponse(response)]),
    ),
  };
}

function renderResponse(response: RouteConfig['responses'][string]): JsonSchema {
  if ('$ref' in response) return { ...response };
  const { description, headers, content } = response;
  return {
    description,
    ...(headers === undefined ? {} : { headers }),
    ...(content === undefined ? {} : { content: renderContent(content, 'output') }),
  };
}

function renderParameters(place: 'path' | 'query' | 'header', schema: unknown): JsonSchema[] {
  if (!(schema instanceof z.ZodObject)) return [];
  const { properties = {}, required = [] } = renderSchema(schema, 'input') as {
    properties?: Record<string, JsonSchema>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description, param, ...property }]) => ({
    name,
    in: place,
    required: required.includes(name),
    // What a schema says of the parameter itself: a route may ask for it with an error of its own.
    ...(typeof param === 'object' ? param : {}),
    ...(description === undefined ? {} : { description }),
    schema: property,
  }));
}

const renderContent = (content: Readonly<Record<string, unknown>>, io: Side) =>
  Object.fromEntries(
    Object.entries(content).map(([type, media]) => [
      type,
      { schema: referSchema(readSchema(media), io), ...readExample(media) },
    ]),
  );

const readExample = (media: unknown): { readonly example?: unknown } =>
  typeof media === 'object' && media !== null && 'example' in media ? { example: media.example } : {};

/** Every media type of ours has a zod schema; the library's type allows more. */
function readSchema(media: unknown): z.ZodType {
  const schema = typeof media === 'object' && media !== null && 'schema' in media ? media.schema : undefined;
  return schema instanceof z.ZodType ? schema : z.unknown();
}
