import { PerformanceObserver } from "node:perf_hooks";

/**
 * What a server watches of its process (prom-client watches the collections of garbage) it watches until the process ends,
 * and a watcher keeps what its test file made in memory. A worker runs dozens of files: each lets go of its watchers.
 */
const { observe } = PerformanceObserver.prototype;
const watchers: PerformanceObserver[] = [];

beforeAll(() => {
  PerformanceObserver.prototype.observe = function (this: PerformanceObserver, options: Parameters<typeof observe>[0]) {
    watchers.push(this);
    observe.call(this, options);
  };
});

afterAll(() => {
  PerformanceObserver.prototype.observe = observe;
  for (const watcher of watchers) watcher.disconnect();
});
