declare module 'virtual:aihub-spec' {
  import type { Document } from 'openapi-backend';

  /** The bundled spec, without its prose and examples. */
  const spec: Document;
  export default spec;
}
