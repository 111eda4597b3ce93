/** Rows as plain data: what the driver gives as a Date becomes ISO text, as the entities' types say. */
export const plain = <T>(rows: T): T => JSON.parse(JSON.stringify(rows)) as T;
