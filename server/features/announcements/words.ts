import type { Text } from "../../errors/registry";

/** What error messages call it. */
export const ANNOUNCEMENT: Text = { zh: "公告", en: "announcement" };

/** Why nothing more is done about a withdrawn one. */
export const WITHDRAWN = (act: Text) => ({
  state: { zh: "已撤回", en: "withdrawn" },
  act,
  allowed: { zh: "如需再次告知，请另行发布。", en: "Publish another one to tell it again." },
});
