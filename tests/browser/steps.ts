type Step = (name: string, act: () => Promise<void>) => void;

/**
 * Tests of one story, each going on where the one before stopped. When a step fails the rest fail at once and say so,
 * instead of each waiting in vain for what can not come.
 */
export function storySteps(): Step {
  let failed: string | undefined;
  return (name, act) =>
    test(name, async () => {
      if (failed !== undefined) throw new Error(`Not tried, because this step failed: ${failed}`);
      failed = name;
      await act();
      failed = undefined;
    });
}
