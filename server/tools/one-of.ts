import { ToolError } from "./run-tool";

/** The value of an enum that a word on the command line names: `office` and `system-administrator` are understood. */
export function oneOf<T extends string>(values: Record<string, T>, given: string, option: string): T {
  const wanted = given.toUpperCase().replaceAll("-", "_");
  const found = Object.values(values).find((value) => value === wanted);
  if (!found) throw new ToolError(`${option} ${given}: use one of ${Object.values(values).join(", ")}.`);
  return found;
}
