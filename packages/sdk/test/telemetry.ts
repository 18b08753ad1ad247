import { context, metrics, propagation, trace } from '@opentelemetry/api';
import {
  AggregationTemporality,
  type DataPoint,
  type Histogram,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  type ReadableSpan,
  SimpleSpanProcessor,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace-node';

/** A value of a metric, by its attributes. */
export type Point = DataPoint<number> | DataPoint<Histogram>;

/** OpenTelemetry, registered as a program does it, whose spans and metrics stay in memory. */
export class Recorded {
  readonly #spans = new InMemorySpanExporter();
  readonly #metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  readonly #reader = new PeriodicExportingMetricReader({
    exporter: this.#metrics,
    exportIntervalMillis: 2 ** 30,
  });

  /** @param processors - Get spans besides. */
  register(processors: SpanProcessor[] = []): void {
    const spanProcessors = [...processors, new SimpleSpanProcessor(this.#spans)];
    new NodeTracerProvider({ spanProcessors }).register();
    metrics.setGlobalMeterProvider(new MeterProvider({ readers: [this.#reader] }));
  }

  async unregister(): Promise<void> {
    await this.#reader.shutdown();
    for (const api of [trace, metrics, context, propagation]) api.disable();
  }

  /** Spans that have ended, in this order. */
  get spans(): ReadableSpan[] {
    return this.#spans.getFinishedSpans();
  }

  named(name: string): ReadableSpan[] {
    return this.spans.filter((span) => span.name === name);
  }

  /** The values of a metric. */
  async points(name: string): Promise<Point[]> {
    this.#metrics.reset();
    await this.#reader.forceFlush();
    const all = this.#metrics.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics);
    const found = all
      .flatMap((scope) => scope.metrics)
      .filter((one) => one.descriptor.name === name);
    return found.flatMap(({ dataPoints }) => dataPoints as Point[]);
  }
}
