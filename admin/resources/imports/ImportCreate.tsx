import { Box, Button, FormControlLabel, Radio, RadioGroup, Typography } from "@mui/material";
import { useMutation } from "@tanstack/react-query";
import { type DragEvent, useId, useState } from "react";
import { useLocation, useRedirect, useRequireAccess } from "react-admin";
import { sendWorkbook } from "../../providers/paperFiles";
import { PageHead } from "../../shared/PageHead";
import { Panel } from "../../shared/Panel";
import { PaperButton } from "../../shared/PaperButton";
import type { ImportKind } from "../../shared/paperTypes";
import { RefusalAlert } from "../../shared/RefusalAlert";
import { useCampaign } from "../../shared/useCampaign";
import { useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { importableBy } from "./importable";

/** Three steps on one page: what it is, the template, the file. Sending it changes nothing yet. */
const ImportCreate = () => {
  useRequireAccess({ resource: "imports", action: "create" });
  const t = useT();
  const input = useId();
  const redirect = useRedirect();
  const campaign = useCampaign();
  const kinds = importableBy(useMe()?.account.role);
  const { search } = useLocation();
  const [chosen, setChosen] = useState(new URLSearchParams(search).get("kind"));
  const kind = kinds.find((one) => one === chosen) ?? kinds[0];
  const send = useMutation({
    mutationFn: (file: File) => sendWorkbook({ kind: kind as ImportKind, campaignId: campaign?.id ?? "" }, file),
    onSuccess: ({ id }) => redirect("show", "imports", id),
  });
  if (!campaign || !kind) return null;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file && !send.isPending) send.mutate(file);
  };
  return (
    <Box sx={{ display: "grid", gap: 1.75, maxWidth: 760 }}>
      <PageHead title={t("imports.add")} path={t("menu.imports")} summary={campaign.name} />
      <Panel title={t("imports.step.kind")}>
        <RadioGroup row aria-label={t("imports.step.kind")} value={kind} onChange={({ target }) => setChosen(target.value)}>
          {kinds.map((one) => (
            <FormControlLabel key={one} value={one} control={<Radio size="small" />} label={t(`enums.importKind.${one}`)} />
          ))}
        </RadioGroup>
        <Typography color="text.secondary">{t(`imports.about.${kind}`)}</Typography>
      </Panel>
      <Panel title={t("imports.step.template")}>
        <Typography sx={{ mb: 1 }}>{t("imports.templateHint")}</Typography>
        <PaperButton label={t("imports.template", { kind: t(`enums.importKind.${kind}`) })} paper={{ kind: "TEMPLATE", campaignId: campaign.id, importKind: kind }} />
      </Panel>
      <Panel title={t("imports.step.file")}>
        <Box
          onDragOver={(event) => event.preventDefault()}
          onDrop={drop}
          sx={{ border: 1, borderStyle: "dashed", borderColor: "divider", borderRadius: 1, p: 3, textAlign: "center", "& :focus-visible + label": { outline: "2px solid", outlineOffset: 2 } }}
        >
          <input
            id={input}
            type="file"
            accept=".xlsx"
            aria-label={t("imports.choose")}
            disabled={send.isPending}
            style={{ position: "absolute", width: 1, height: 1, opacity: 0 }}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              target.value = "";
              if (file) send.mutate(file);
            }}
          />
          <Button component="label" htmlFor={input} variant="contained" tabIndex={-1} disabled={send.isPending}>
            {send.isPending ? t("imports.sending") : t("imports.choose")}
          </Button>
          <Typography variant="caption" component="p" color="text.secondary" sx={{ m: "8px 0 0" }}>
            {t("imports.dropHint")}
          </Typography>
        </Box>
        {send.error ? <RefusalAlert error={send.error} /> : null}
      </Panel>
    </Box>
  );
};

export default ImportCreate;
