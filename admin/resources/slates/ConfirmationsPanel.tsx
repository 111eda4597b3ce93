import { Box, Typography } from "@mui/material";
import { Chip } from "../../shared/Chip";
import { useDateWords } from "../../shared/format";
import { Panel } from "../../shared/Panel";
import type { Slate } from "../../shared/slateTypes";
import { useT } from "../../shared/useT";

/** What the members of the leading group said, and how many more must agree. */
export const ConfirmationsPanel = ({ slate: { confirmations, confirmationsNeeded: needed } }: { slate: Slate }) => {
  const t = useT();
  const { moment } = useDateWords();
  const agreed = confirmations.filter(({ agrees }) => agrees).length;
  return (
    <Panel title={t("slates.confirmations.title")} aside={t("slates.confirmations.progress", { agreed, needed })}>
      {confirmations.length === 0 ? (
        <Typography color="text.secondary">{t("slates.confirmations.none")}</Typography>
      ) : null}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 0.75 }}>
        {confirmations.map(({ id, name, agrees, opinion, decidedAt }) => (
          <li key={id}>
            {name} <Word agrees={agrees} />
            {opinion ? <Typography variant="body2">{opinion}</Typography> : null}
            <Typography variant="caption" component="p" color="text.secondary">
              {moment(decidedAt)}
            </Typography>
          </li>
        ))}
      </Box>
    </Panel>
  );
};

const Word = ({ agrees }: { agrees: boolean }) => {
  const t = useT();
  return (
    <Chip tone={agrees ? "green" : "red"} mark={agrees ? "done" : "failed"}>
      {t(agrees ? "slates.confirm.agreed" : "slates.confirm.disagreed")}
    </Chip>
  );
};
