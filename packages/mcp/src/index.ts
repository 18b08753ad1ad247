export { type HttpOptions, type HttpServerHandle, serveHttp } from './http/serve-http.ts';
export { createServerFactory, type ServerOptions } from './server.ts';
