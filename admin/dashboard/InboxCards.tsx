import { Box, Card } from "@mui/material";
import { LinkBase } from "react-admin";
import { dateTime } from "../shared/format";
import { taskPlaces } from "../shared/tasks";
import { useT } from "../shared/useT";
import { useTasks } from "../shared/useTasks";

/** What waits, a card each: how many, since when, and the way to exactly that list. */
export const InboxCards = () => {
  const t = useT();
  return (
    <Box
      sx={{
        display: "grid",
        gap: 1.75,
        mb: 1.75,
        gridTemplateColumns: "repeat(auto-fit, minmax(190px, 1fr))",
      }}
    >
      {useTasks().map(({ kind, count, since }) => (
        <Card
          key={kind}
          component={LinkBase}
          to={taskPlaces[kind].link}
          sx={{
            p: "14px 16px",
            display: "flex",
            justifyContent: "space-between",
            alignItems: "center",
            color: "inherit",
            textDecoration: "none",
          }}
        >
          <span>
            {t(`enums.task.${kind}`)}
            <Box component="span" sx={{ display: "block", fontSize: 12, color: "text.secondary" }}>
              {since ? t("home.since", { time: dateTime(since).slice(5) }) : t(`enums.taskHint.${kind}`)}
            </Box>
          </span>
          <Box component="b" sx={{ fontSize: 26 }}>
            {count}
          </Box>
        </Card>
      ))}
    </Box>
  );
};
