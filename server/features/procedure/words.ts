import type { Text } from "../../errors/registry";

/** What refusals call putting a step on record: "it cannot be … now". */
export const RECORDED: Text = { zh: "登记推荐程序", en: "given a record of its procedure" };
