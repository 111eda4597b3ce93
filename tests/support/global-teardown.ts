/** Once a run, also when tests failed; an interrupted run is cleaned up by `onDeath`. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.testCluster?.stop();
}
