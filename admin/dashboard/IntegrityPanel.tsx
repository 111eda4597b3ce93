import { Box } from "@mui/material";
import { LinkBase, useGetList } from "react-admin";
import { Chip } from "../shared/Chip";
import { dateTime } from "../shared/format";
import { listLink } from "../shared/links";
import { Panel } from "../shared/Panel";
import type { AuditEvent } from "../shared/schema";
import { useAsk } from "../shared/useAsk";
import { useCampaign } from "../shared/useCampaign";
import { useT } from "../shared/useT";

const newest = { sort: { field: "occurredAt", order: "DESC" }, pagination: { page: 1, perPage: 1 } } as const;
const refused = { outcome: "REFUSED" };

/** Whether what must agree agrees, and whether the trail is being written. */
export const IntegrityPanel = () => {
  const t = useT();
  const campaign = useCampaign();
  const { data: checks } = useAsk("invariants", campaign && { campaignId: campaign.id });
  const { data: latest, total } = useGetList<AuditEvent>("auditEvents", { filter: {}, ...newest });
  const { total: refusals } = useGetList<AuditEvent>("auditEvents", { filter: refused, ...newest });
  const broken = checks?.filter(({ holds }) => !holds).length ?? 0;
  const last = latest?.[0];
  return (
    <Panel title={t("home.integrity")}>
      <Box component="dl" sx={{ display: "grid", gridTemplateColumns: "auto 1fr", columnGap: 2, rowGap: 0.75, m: 0, "& dd": { m: 0, textAlign: "right" } }}>
        <dt>{t("home.invariants")}</dt>
        <dd>
          {checks ? (
            <Box component={LinkBase} to="/invariants" sx={{ textDecoration: "none" }}>
              <Chip tone={broken > 0 ? "red" : "green"} mark={broken > 0 ? "failed" : "done"}>
                {broken > 0 ? t("home.invariantsBroken", { smart_count: broken }) : t("home.invariantsHold", { smart_count: checks.length })}
              </Chip>
            </Box>
          ) : null}
        </dd>
        <dt>{t("home.auditCount")}</dt>
        <dd>
          <LinkBase to={listLink("auditEvents")}>{t("home.items24", { smart_count: total ?? 0 })}</LinkBase>
          {last ? (
            <Box component="span" sx={{ display: "block", fontSize: 12, color: "text.secondary" }}>
              {t("home.auditLast", { time: dateTime(last.occurredAt).slice(5) })}
            </Box>
          ) : null}
        </dd>
        <dt>{t("home.refusedCount")}</dt>
        <dd>
          <LinkBase to={listLink("auditEvents", refused)}>{t("home.items24", { smart_count: refusals ?? 0 })}</LinkBase>
        </dd>
      </Box>
    </Panel>
  );
};
