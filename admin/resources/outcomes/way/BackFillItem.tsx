import { Button } from "@mui/material";
import { useState } from "react";
import { required, SelectInput, TextInput } from "react-admin";
import type { Outcome } from "../../../shared/outcomeTypes";
import { useMay } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { Block } from "../../nominations/procedure/Block";
import { VerbDialog } from "../../nominations/VerbDialog";
import { inState } from "../readList";
import type { ProvinceList } from "../useList";
import { Muted } from "./Muted";
import type { ItemProps } from "./WayPanel";

/** Filling a place that was lost from the ranked reserve, where the campaign's R23 says so. */
export const BackFillItem = ({ list }: ItemProps) => {
  const t = useT();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const fills = list.campaign.ruleSettings.some(({ rule, enabled, parameters }) => rule === "R23" && enabled && parameters.mode === "RANKED_RESERVE");
  const reserve = reserveOf(list);
  return (
    <Block
      title={t("outcomes.backFill.title")}
      done={false}
      actions={
        fills && reserve.length > 0 && may("backFill") ? (
          <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
            {t("outcomes.backFill.open")}
          </Button>
        ) : null
      }
    >
      <Muted>{t(fills ? "outcomes.backFill.reserve" : "outcomes.backFill.off", { smart_count: reserve.length })}</Muted>
      {open ? <BackFillDialog list={list} onClose={() => setOpen(false)} /> : null}
    </Block>
  );
};

const reserveOf = (list: ProvinceList): Outcome[] =>
  inState(list, "NOT_SELECTED")
    .filter(({ reserve }) => reserve !== null)
    .sort((a, b) => a.awardPosition - b.awardPosition || Number(a.reserve) - Number(b.reserve));

const BackFillDialog = ({ list, onClose }: { list: ProvinceList; onClose: () => void }) => {
  const t = useT();
  const reserve = reserveOf(list);
  const awards = [...new Map(reserve.map(({ awardId, awardName }) => [awardId, awardName]))];
  const next = (awardId: string) => reserve.filter((one) => one.awardId === awardId).map(({ name }) => name).join(t("app.separator"));
  return (
    <VerbDialog
      verb="backFill"
      title={t("outcomes.backFill.dialog")}
      text={t("outcomes.backFill.text")}
      confirm={t("outcomes.backFill.now")}
      done={t("outcomes.backFill.done")}
      defaults={{ awardId: awards[0]?.[0] }}
      toInput={({ awardId, document, reason }) => ({
        campaignId: list.campaign.id,
        awardId: String(awardId),
        document: document ? String(document) : null,
        reason: String(reason),
      })}
      onClose={onClose}
    >
      <SelectInput
        source="awardId"
        label={t("outcomes.column.award")}
        choices={awards.map(([id, name]) => ({ id, name: t("outcomes.backFill.award", { award: name, names: next(id) }) }))}
        translateChoice={false}
        validate={required()}
      />
      <TextInput source="document" label={t("outcomes.document")} />
      <TextInput source="reason" label={t("outcomes.reason")} multiline minRows={2} validate={required()} />
    </VerbDialog>
  );
};
