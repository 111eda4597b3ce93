import { Typography } from "@mui/material";
import type { Slate, SlateEntry } from "../../shared/slateTypes";
import { type T, useT } from "../../shared/useT";
import { namesOf } from "./readSlate";
import { useRuleNames } from "./useRuleNames";

/** Why the slate and the votes alone differ on somebody, in words; empty where they agree. */
export function whyText({ entries }: Pick<Slate, "entries">, { nominationId, displacedBy, byVotes, chosen, replacedBy }: SlateEntry, t: T, rule: (id: string) => string): string {
  if (byVotes && !chosen) {
    const taker = replacedBy ? t("slates.entries.replacedBy", { name: namesOf({ entries }, [replacedBy])[0] }) : t("slates.entries.placeOpen");
    return t("slates.entries.displacedBy", { rules: displacedBy.map(rule).join(t("app.separator")) }) + t("app.semicolon") + taker;
  }
  const out = entries.find((other) => other.replacedBy === nominationId);
  return out ? t("slates.entries.enters", { name: out.name }) : "";
}

export const Why = ({ slate, entry }: { slate: Slate; entry: SlateEntry }) => {
  const t = useT();
  const text = whyText(slate, entry, t, useRuleNames(slate.campaignId));
  return text ? (
    <Typography variant="caption" component="p">
      {text}
    </Typography>
  ) : null;
};
