/** The superuser of the embedded cluster; it owns the tables. */
export const OWNER = "desk_owner";

/** The owner's address of a database of the cluster. */
export function urlOf(password: string, port: number, database: string): string {
  return `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
}
