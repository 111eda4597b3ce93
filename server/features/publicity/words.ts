import type { Text } from "../../errors/registry";

/** What error messages call them. */
export const PUBLICITY: Text = { zh: "公示", en: "publicity" };
export const OBJECTION: Text = { zh: "异议", en: "objection" };

/** What refusals call the acts: "it cannot be … now". */
export const SHOWN: Text = { zh: "公示", en: "shown in its workplace" };
export const STOPPED: Text = { zh: "撤下公示", en: "taken down" };
export const HANDLED: Text = { zh: "办理", en: "handled" };
