import { Box, MenuItem, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { Panel } from "../../shared/Panel";
import { PaperButton } from "../../shared/PaperButton";
import type { PaperKind } from "../../shared/paperTypes";
import type { RecommendingUnit } from "../../shared/schema";
import { useAll } from "../../shared/useAll";
import { useCampaign } from "../../shared/useCampaign";
import { useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";

const order = { field: "position", order: "ASC" } as const;
const noFilter = {};

/** Who may ask for which table; the server decides, this only leaves buttons out. */
const tables: { kind: PaperKind; roles: readonly string[]; scoped?: boolean }[] = [
  { kind: "SUMMARY_TABLE", roles: ["AUDITOR", "OFFICE", "LEADING_GROUP", "UNIT"], scoped: true },
  { kind: "QUOTA_TABLE", roles: ["AUDITOR", "OFFICE", "LEADING_GROUP", "UNIT"] },
  { kind: "QUOTA_LEDGER", roles: ["AUDITOR", "OFFICE", "LEADING_GROUP", "UNIT"] },
  { kind: "CONTACT_TABLE", roles: ["AUDITOR", "OFFICE", "UNIT"] },
  { kind: "PERMISSION_MATRIX", roles: ["SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDITOR", "OFFICE", "LEADING_GROUP", "UNIT"] },
];

/** The tables of the notice and the package, for a unit or for as much as the caller sees. */
export const OfficialPapers = () => {
  const t = useT();
  const me = useMe();
  const campaign = useCampaign();
  const role = me?.account.role ?? "";
  const chooses = role !== "UNIT" && tables.some(({ scoped, roles }) => scoped && roles.includes(role));
  const units = useAll<RecommendingUnit>("recommendingUnits", noFilter, order, chooses);
  const [unitId, setUnitId] = useState("");
  if (!campaign || !me) return null;
  const ownUnit = role === "UNIT" ? (me.account.unit?.id ?? "") : unitId;
  const about = { campaignId: campaign.id, ...(ownUnit && { aboutUnitId: ownUnit }) };
  const packs = ["AUDITOR", "OFFICE", "LEADING_GROUP", "UNIT"].includes(role);
  return (
    <Panel title={t("papers.official.title")} aside={campaign.name}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }}>
        {chooses ? (
          <TextField select size="small" label={t("papers.official.scope")} value={unitId} onChange={({ target }) => setUnitId(target.value)} fullWidth={false} sx={{ minWidth: 220 }} slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}>
            <MenuItem value="">{t("papers.official.all")}</MenuItem>
            {(units ?? []).map(({ id, shortName }) => (
              <MenuItem key={id} value={id}>
                {shortName}
              </MenuItem>
            ))}
          </TextField>
        ) : null}
        {tables
          .filter(({ roles }) => roles.includes(role))
          .map(({ kind, scoped }) => (
            <PaperButton key={kind} label={t(`enums.paperKind.${kind}`)} paper={{ kind, ...(scoped ? about : { campaignId: campaign.id }) }} />
          ))}
        {packs && ownUnit ? <PaperButton label={t("enums.paperKind.WORK_REPORT")} paper={{ kind: "WORK_REPORT", ...about }} /> : null}
        {packs ? (
          <>
            <PaperButton variant="contained" label={t("enums.paperKind.PACKAGE")} paper={{ kind: "PACKAGE", ...about }} />
            <PaperButton label={t("papers.official.supplement")} paper={{ kind: "PACKAGE", supplement: true, ...about }} />
            <PaperButton label={t("papers.official.withoutPersonalData")} paper={{ kind: "PACKAGE", withoutPersonalData: true, ...about }} />
          </>
        ) : null}
      </Box>
      {packs ? (
        <Typography variant="caption" component="p" color="text.secondary" sx={{ m: "8px 0 0" }}>
          {t("papers.official.hint")}
        </Typography>
      ) : null}
    </Panel>
  );
};
