import { MenuItem, TextField } from "@mui/material";
import { useState } from "react";
import type { MessageKey } from "../i18n/zh";
import type { Column } from "../shared/columns";
import { compositionDimensions } from "../shared/enums";
import type { CompositionShare } from "../shared/schema";
import { useAsk } from "../shared/useAsk";
import { useCampaign } from "../shared/useCampaign";
import { useMe } from "../shared/useMe";
import { useT } from "../shared/useT";
import { Bars } from "./charts/Bars";
import { ChartPanel } from "./charts/ChartPanel";
import { type Group, groupsOf } from "./groupsOf";

type Dimension = CompositionShare["dimension"];

/** Whose words name the groups of a dimension. */
const words: Record<Exclude<Dimension, "UNIT">, string> = {
  IDENTITY: "enums.personIdentity",
  SEX: "enums.sex",
  RANK: "enums.administrativeRank",
  NATURE: "enums.workplaceNature",
  FIELD: "home.field",
};

/** Those who stand, by one characteristic at a time: own numbers beside the province's where both are known. */
export const CompositionPanel = () => {
  const t = useT();
  const campaign = useCampaign();
  const account = useMe()?.account;
  const [dimension, setDimension] = useState<Dimension>("IDENTITY");
  const { data } = useAsk("campaignComposition", campaign && { campaignId: campaign.id });
  if (!data || !account) return null;
  const own = t(`home.own.${account.role === "UNIT" ? "unit" : account.seat ? "office" : "all"}`);
  const name = (key: string, known: string | null) => known ?? (dimension === "UNIT" ? key : t(`${words[dimension]}.${key}` as MessageKey));
  const groups = groupsOf(data.shares, dimension, name);
  const compares = account.seat !== null && groups.some(({ province }) => province !== null);
  const share = (part: number | null, sum: number) => (part === null || sum === 0 ? null : `${Math.round((part / sum) * 100)}%`);
  const sum = (count: (group: Group) => number) => groups.reduce((total, group) => total + count(group), 0);
  const [ownSum, provinceSum] = [sum((group) => group.own), sum(({ province }) => province ?? 0)];
  const columns: Column<Group>[] = [
    { source: "label", label: `home.dimension.${dimension}`, text: ({ label }) => label },
    { source: "own", label: account.role === "UNIT" ? "home.own.unit" : account.seat ? "home.own.office" : "home.own.all", text: (group) => group.own, align: "right" },
    { source: "share", label: "home.share", text: (group) => share(group.own, ownSum), align: "right" },
    ...(compares
      ? [
          { source: "province", label: "home.provinceTotal" as const, text: ({ province }: Group) => province, align: "right" as const },
          { source: "provinceShare", label: "home.share" as const, text: ({ province }: Group) => share(province, provinceSum), align: "right" as const },
        ]
      : []),
  ];
  const title = t("home.composition");
  return (
    <ChartPanel
      id="composition"
      title={title}
      hint={t("home.compositionHint")}
      columns={columns}
      rows={groups}
      empty={t("home.nobody")}
      controls={
        <TextField
          select
          size="small"
          margin="none"
          fullWidth={false}
          label={t("home.by")}
          value={dimension}
          onChange={({ target }) => setDimension(target.value as Dimension)}
          sx={{ minWidth: 150 }}
        >
          {compositionDimensions.map((one) => (
            <MenuItem key={one} value={one}>
              {t(`home.dimension.${one}`)}
            </MenuItem>
          ))}
        </TextField>
      }
    >
      <Bars
        title={`${title} ${t(`home.dimension.${dimension}`)}`}
        bars={groups.map(({ label, own: value, province }) => ({ label, value, compared: province }))}
        names={compares ? [own, t("home.provinceTotal")] : undefined}
      />
    </ChartPanel>
  );
};
