import type { Text } from "../../errors/registry";

/** What error messages call it. */
export const SNAPSHOT: Text = { zh: "快照", en: "snapshot" };
