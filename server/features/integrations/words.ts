import type { Text } from "../../errors/registry";

export const OPERATION: Text = { zh: "登记的操作", en: "registered operation" };
