import { useTheme } from "@mui/material";
import { useStore } from "react-admin";
import { useMe } from "../shared/useMe";
import { useT } from "../shared/useT";
import { stepsOf } from "./steps";

/** Whether the account has been offered the tour, and showing it: the guide's code is fetched for it. */
export function useTour() {
  const t = useT();
  const role = useMe()?.account.role;
  const { palette } = useTheme();
  const [answered, setAnswered] = useStore<boolean>("tour", false);
  const show = async () => {
    if (!role) return;
    const colours = {
      ink: palette.text.primary,
      mute: palette.text.secondary,
      card: palette.background.paper,
      line: palette.divider,
      brand: palette.primary.main,
      "on-brand": palette.primary.contrastText,
    };
    for (const [name, colour] of Object.entries(colours)) document.body.style.setProperty(`--tour-${name}`, colour);
    const { showTour } = await import("./showTour");
    showTour(stepsOf(role), t, () => setAnswered(true));
  };
  return { offered: role !== undefined && !answered, show, skip: () => setAnswered(true) };
}
