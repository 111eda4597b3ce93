import { refusalOf } from "../providers/refusal";

/**
 * What the server's refusal says of one field of a form, and of what lies below it.
 *
 * @example fieldMessage(error, "holidays") // "2027-01-02 是周末，不必列为放假。" said of holidays.3
 */
export function fieldMessage(error: unknown, path: string): string | undefined {
  const said = (refusalOf(error)?.fields ?? []).filter(({ field }) => {
    const name = field.replace(/^input\./, "");
    return name === path || name.startsWith(`${path}.`);
  });
  return said.length > 0 ? said.map(({ message }) => message).join(" ") : undefined;
}
