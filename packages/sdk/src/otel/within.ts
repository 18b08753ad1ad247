import { type Context, context, type Span, trace } from '@opentelemetry/api';
import { fail, quietly } from './quietly.ts';

/**
 * Carries out work in the context of a span, and ends the span.
 *
 * @param ended - Called with the error's type, if there is one.
 */
export async function within<T>(
  span: Span | undefined,
  parent: Context,
  work: (inside: Context) => Promise<T>,
  ended: (error: string | undefined) => void = () => {},
): Promise<T> {
  const inside = span ? trace.setSpan(parent, span) : parent;
  let error: string | undefined;
  try {
    return await context.with(inside, () => work(inside));
  } catch (reason) {
    error = nameOf(reason);
    throw reason;
  } finally {
    quietly(() => ended(error));
    quietly(() => {
      if (error !== undefined) fail(span, error);
      span?.end();
    });
  }
}

/** The name of an error, which survives minifying; else the conventions' fallback (error.type, `_OTHER`). */
function nameOf(reason: unknown): string {
  return (reason instanceof Error && reason.name) || '_OTHER';
}
