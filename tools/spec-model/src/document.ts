/** The parts of an OpenAPI 3.1 document that our tools read. */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; description?: string };
  servers?: { url: string; description?: string }[];
  tags?: { name: string; description?: string; 'x-displayName'?: string }[];
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: { schemas: Record<string, Schema> } & Record<string, Record<string, unknown>>;
}

export interface OpenApiOperation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  parameters?: (OpenApiParameter | Ref)[];
  requestBody?: { required?: boolean; description?: string; content: Record<string, MediaType> };
  responses: Record<string, OpenApiResponse | Ref>;
  'x-sdk-method': string;
  'x-sdk-title'?: string;
  'x-sdk-repeat'?: string;
  'x-sdk-effect'?: string;
  'x-sdk-cost'?: string;
  'x-sdk-pagination'?: { style: string; [key: string]: string };
  'x-sdk-error'?: { property: string; value: string };
  deprecated?: boolean;
  servers?: unknown;
  callbacks?: unknown;
  security?: unknown;
  externalDocs?: { url: string };
}

export interface OpenApiParameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  description?: string;
  schema: Schema;
  content?: unknown;
  style?: string;
  explode?: boolean;
  example?: unknown;
  examples?: Record<string, { summary?: string; value: unknown } | Ref>;
  'x-sdk-segments'?: string;
  'x-sdk-client-option'?: string;
  'x-inferred'?: boolean;
}

export interface OpenApiResponse {
  description: string;
  content?: Record<string, MediaType>;
  headers?: Record<string, OpenApiHeader | Ref>;
  'x-inferred'?: boolean;
}

export interface OpenApiHeader {
  description?: string;
  schema?: Schema;
  example?: unknown;
  'x-inferred'?: boolean;
}

export interface MediaType {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, { summary?: string; description?: string; value: unknown } | Ref>;
}

export interface Ref {
  $ref: string;
}

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: boolean | Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  'x-inferred'?: boolean;
  [keyword: string]: unknown;
}
