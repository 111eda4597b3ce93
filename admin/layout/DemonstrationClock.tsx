import { Chip } from "../shared/Chip";
import { dateTime } from "../shared/format";
import { useMe } from "../shared/useMe";
import { useNow } from "../shared/useNow";
import { useT } from "../shared/useT";

/** Says that the desk lives on the demonstration's clock, so that nobody takes its dates for today's. */
export const DemonstrationClock = () => {
  const t = useT();
  const now = useNow();
  if (!useMe()?.clock.demonstration || !now) return null;
  return (
    <Chip tone="grey" title={t("layout.demonstrationHint")}>
      {t("layout.demonstrationClock", { time: dateTime(now) })}
    </Chip>
  );
};
