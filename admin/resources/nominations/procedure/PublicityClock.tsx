import { Box, Typography } from "@mui/material";
import { date, useDateWords } from "../../../shared/format";
import type { Publicity, PublicityClock as Clock } from "../../../shared/schema";
import { useAsk } from "../../../shared/useAsk";
import { useNow } from "../../../shared/useNow";
import { useT } from "../../../shared/useT";
import { phaseOf } from "./phase";

/** More days than these are told in words alone. */
const most = 40;

const counts = ({ kind }: Clock["days"][number]) => kind === "WORKDAY" || kind === "MAKE_UP";

/** How far a publicity has come in one sentence, by the server's figures; nothing for one that does not count. */
export function useClockWords(publicity: Publicity | undefined): { clock: Clock | undefined; words: string } {
  const t = useT();
  const { weekday } = useDateWords();
  const now = useNow();
  const asked = publicity?.state === "CURRENT" ? publicity : undefined;
  const clock = useAsk("publicityClock", asked && { id: asked.id }).data ?? undefined;
  if (!clock || !asked) return { clock: undefined, words: "" };
  const skipped = clock.days.filter((day) => !counts(day)).length;
  const phase = phaseOf(asked, now ? date(now) : clock.today);
  const values = { days: clock.workingDays, gone: clock.gone, left: clock.left, skipped, free: weekday(clock.freeFrom), start: weekday(asked.startsOn) };
  return { clock, words: phase === "voided" ? "" : t(`publicityClock.${phase}`, values) };
}

/** The days of a publicity in a row: filled once over, ringed today, dashed where nothing counts. */
export const PublicityClock = ({ publicity }: { publicity: Publicity }) => {
  const t = useT();
  const { weekday } = useDateWords();
  const { clock, words } = useClockWords(publicity);
  if (!clock) return null;
  const { days, today } = clock;
  const tells = (day: Clock["days"][number]) =>
    t("publicityClock.day", {
      day: weekday(day.day),
      kind: t(`publicityClock.kind.${day.kind}`),
      when: t(`publicityClock.when.${day.day < today ? "gone" : day.day === today ? "today" : "ahead"}`),
    });
  return (
    <Box sx={{ my: 1 }}>
      <Typography role="status" sx={{ fontWeight: 700 }}>
        {words}
      </Typography>
      {days.length <= most ? (
        <Box component="ol" aria-label={t("publicityClock.title")} sx={{ listStyle: "none", m: 0, mt: 0.75, p: 0, display: "flex", flexWrap: "wrap", gap: 0.5 }}>
          {days.map((day) => (
            <Box
              component="li"
              key={day.day}
              title={tells(day)}
              aria-label={tells(day)}
              sx={({ palette }) => ({
                minWidth: 40,
                px: 0.5,
                py: 0.25,
                borderRadius: "6px",
                textAlign: "center",
                fontSize: 12,
                lineHeight: 1.35,
                border: `1px ${counts(day) ? "solid" : "dashed"} ${palette.text.secondary}`,
                color: counts(day) ? palette.text.primary : palette.text.secondary,
                ...(counts(day) && day.day < today && { color: palette.primary.contrastText, backgroundColor: palette.primary.main, borderColor: palette.primary.main }),
                ...(day.day === today && { outline: `2px solid ${palette.primary.main}`, outlineOffset: 1, fontWeight: 700 }),
              })}
            >
              <span aria-hidden>{day.day.slice(5).replace("-", "/")}</span>
              <br />
              <span aria-hidden>{t(`publicityClock.short.${counts(day) ? (day.day < today ? "gone" : day.day === today ? "today" : "ahead") : day.kind === "HOLIDAY" ? "holiday" : "weekend"}`)}</span>
            </Box>
          ))}
        </Box>
      ) : null}
    </Box>
  );
};
