/** SQL of a CHECK that a column holds one of an enum's names, e.g. `"seat" in ('INDUSTRY', 'COMMUNICATIONS')`. */
export function oneOf(column: string, values: Record<string, string>): string {
  return `"${column}" in (${Object.values(values)
    .map((value) => `'${value}'`)
    .join(", ")})`;
}
