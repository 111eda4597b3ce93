import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { Chip } from "../../shared/Chip";
import { csvFile, download } from "../../shared/csv";
import type { RuleSetting } from "../../shared/schema";
import { useT } from "../../shared/useT";
import { parameterText } from "./parameterText";

/** Every rule of the campaign: what it rests on, word for word, and the values it works with. */
export const RuleTable = ({ rules, name }: { rules: readonly RuleSetting[]; name: string }) => {
  const t = useT();
  const sorted = [...rules].sort((a, b) => a.rule.localeCompare(b.rule));
  const heads = [
    t("campaigns.rule"),
    t("campaigns.article"),
    t("campaigns.quote"),
    t("campaigns.kind"),
    t("campaigns.enabled"),
    t("campaigns.parameters"),
  ];
  const state = (enabled: boolean) => t(enabled ? "campaigns.on" : "campaigns.off");
  const save = () =>
    download(
      `${t("csv.file", { name: t("campaigns.rules"), date: name })}.csv`,
      csvFile([
        heads,
        ...sorted.map(({ rule, title, article, source, kind, enabled, parameters }) => [
          `${rule} ${title}`,
          article,
          source,
          t(`enums.ruleKind.${kind}`),
          state(enabled),
          parameterText(parameters, t),
        ]),
      ]),
    );
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {heads.map((head) => (
              <TableCell key={head}>{head}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {sorted.map(({ id, rule, title, article, source, kind, enabled, parameters }) => (
            <TableRow key={id} sx={{ verticalAlign: "top" }}>
              <TableCell component="th" scope="row" sx={{ minWidth: 150 }}>
                <b>{rule}</b> {title}
              </TableCell>
              <TableCell sx={{ whiteSpace: "nowrap" }}>{article}</TableCell>
              <TableCell sx={{ minWidth: 260 }}>{source}</TableCell>
              <TableCell sx={{ whiteSpace: "nowrap" }}>{t(`enums.ruleKind.${kind}`)}</TableCell>
              <TableCell>
                <Chip tone={enabled ? "green" : "grey"}>{state(enabled)}</Chip>
              </TableCell>
              <TableCell
                sx={{ color: "text.secondary", fontSize: 12, overflowWrap: "anywhere", minWidth: 180 }}
              >
                {parameterText(parameters, t)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Button variant="outlined" color="inherit" size="small" sx={{ mt: 1 }} onClick={save}>
        {t("action.export")}
      </Button>
    </Box>
  );
};
