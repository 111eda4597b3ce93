import { Button, Typography } from "@mui/material";
import { useState } from "react";
import { DateInput } from "react-admin";
import { useMay } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { Block } from "../../nominations/procedure/Block";
import { VerbDialog } from "../../nominations/VerbDialog";
import type { ItemProps } from "./WayPanel";

/** From when on units see their results and the reasons they may see. */
export const ResultsItem = ({ list: { campaign }, today }: ItemProps) => {
  const t = useT();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const { id, version, state, resultsFrom } = campaign;
  const running = state === "OPEN" || state === "CLOSED";
  return (
    <Block
      title={t("resources.campaigns.fields.resultsFrom")}
      done={resultsFrom === null || resultsFrom <= today}
      actions={
        running && may("setResultsDate") ? (
          <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
            {t("outcomes.results.open")}
          </Button>
        ) : null
      }
    >
      <Typography variant="body2">{resultsFrom === null ? t("outcomes.results.atOnce") : t("outcomes.results.from", { date: resultsFrom })}</Typography>
      {open ? (
        <VerbDialog
          verb="setResultsDate"
          title={t("outcomes.results.title")}
          text={t("outcomes.results.text")}
          done={t("outcomes.results.done")}
          defaults={{ resultsFrom }}
          toInput={(values) => ({ campaignId: id, version, resultsFrom: values.resultsFrom ? String(values.resultsFrom) : null })}
          onClose={() => setOpen(false)}
        >
          <DateInput source="resultsFrom" label={t("resources.campaigns.fields.resultsFrom")} helperText={t("outcomes.results.hint")} />
        </VerbDialog>
      ) : null}
    </Block>
  );
};
