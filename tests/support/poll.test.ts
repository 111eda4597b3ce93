import { poll } from "./poll";

test("what comes in the end is waited for", async () => {
  let looks = 0;
  await poll(() => (looks += 1)).toBe(3);
  expect(looks).toBe(3);
  await poll(async () => Promise.resolve([looks])).toEqual([3]);
});

test("what is no matcher is said at once, and passes for nothing", async () => {
  const asked = poll(() => 1) as unknown as Record<string, () => Promise<void>>;
  await expect(asked.toBeAnything?.()).rejects.toThrow("expect has no matcher toBeAnything");
});

test("what never comes fails, and says what was seen last", async () => {
  let looks = 0;
  await expect(poll(() => (looks += 1), 120).toBe(0)).rejects.toThrow(/Expected: .*0.*\n.*Received: .*[2-9]/);
});
