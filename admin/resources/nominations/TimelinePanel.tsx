import { Box } from "@mui/material";
import { LinkBase, useGetOne } from "react-admin";
import { date, dateTime } from "../../shared/format";
import type { Honour, HonourLine } from "../../shared/honourTypes";
import { showLink } from "../../shared/links";
import { Panel } from "../../shared/Panel";
import type { Nomination } from "../../shared/schema";
import { useAll } from "../../shared/useAll";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { whole } from "../../shared/whole";
import { timelineOf } from "./timeline";

/** Everything that happened to the nomination, from draft to medal and beyond, newest first. */
export const TimelinePanel = ({ nomination }: { nomination: Nomination }) => {
  const t = useT();
  const honour = useHonour(nomination);
  return (
    <Panel
      title={t("nominations.history")}
      aside={honour ? <LinkBase to={showLink("honours", honour.id)}>{t("menu.honours")}</LinkBase> : null}
    >
      <Box
        component="ol"
        sx={{
          listStyle: "none",
          m: 0,
          p: 0,
          pl: 1.5,
          borderLeft: 2,
          borderColor: "divider",
          display: "grid",
          gap: 0.75,
          fontSize: 13,
        }}
      >
        {timelineOf(nomination, honour, t).map(({ key, at, dayOnly, who, what, text, document }) => (
          <li key={key}>
            <b>
              <time dateTime={dayOnly ? date(new Date(at)) : at}>{dayOnly ? date(new Date(at)) : dateTime(at)}</time>　{who ? `${who} · ` : null}
              {what}
            </b>
            {text ? `　${text}` : null}
            {document ? (
              <Box component="span" sx={{ display: "block", color: "text.secondary" }}>
                {t("outcomes.timeline.document", { document })}
              </Box>
            ) : null}
          </li>
        ))}
      </Box>
    </Panel>
  );
};

/** The title the nomination led to, with what was handed over and proceedings against it. */
function useHonour({ id, outcome }: Nomination): Honour | undefined {
  const titled = outcome?.state === "CONFERRED" || outcome?.state === "REVOKED";
  const may = useMay()("honours");
  const lines = useAll<HonourLine>("honours", { nominationId: id }, { field: "conferredOn", order: "DESC" }, titled && may);
  const line = lines?.[0];
  return useGetOne<Honour>("honours", { id: line?.id ?? "", ...whole }, { enabled: line !== undefined }).data;
}
