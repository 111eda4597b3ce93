import { Box, Button, Card, Typography } from "@mui/material";
import { useLocation } from "react-admin";
import { useT } from "../shared/useT";
import { useTour } from "./useTour";

/** On the home page of whoever has not answered yet: the offer to be shown round. */
export const TourOffer = () => {
  const t = useT();
  const { pathname } = useLocation();
  const { offered, show, skip } = useTour();
  if (!offered || pathname !== "/") return null;
  return (
    <Card
      component="aside"
      aria-label={t("conventions.tour.menu")}
      className="no-print"
      sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, p: "8px 16px", mb: 1.75 }}
    >
      <Typography variant="body2" sx={{ flex: 1, minWidth: 240 }}>
        <strong>{t("conventions.tour.offer")}</strong> {t("conventions.tour.offerText")}
      </Typography>
      <Box sx={{ display: "flex", gap: 1 }}>
        <Button size="small" color="inherit" onClick={skip}>
          {t("conventions.tour.skip")}
        </Button>
        <Button size="small" variant="outlined" onClick={() => void show()}>
          {t("conventions.tour.start")}
        </Button>
      </Box>
    </Card>
  );
};
