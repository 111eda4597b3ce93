/** Does something now and then as long as the process lives, without keeping it alive. Gives the way to stop it. */
export function repeat(milliseconds: number, work: () => Promise<unknown>): () => void {
  const timer = setInterval(() => void work(), milliseconds).unref();
  return () => clearInterval(timer);
}
