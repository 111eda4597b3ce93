/** A name Excel takes for a sheet: 31 characters, without those that stand in references, no two alike. */
export function sheetName(wanted: string, taken: string[] = []): string {
  const name = wanted.replace(/[*?:\\/[\]]/g, " ").replace(/^'+|'+$/g, "").trim().slice(0, 31).trim() || "Sheet";
  let free = name;
  for (let count = 2; taken.some((other) => other.toLowerCase() === free.toLowerCase()); count += 1) free = `${name.slice(0, 31 - 1 - String(count).length)}-${count}`;
  return free;
}
