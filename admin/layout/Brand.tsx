import { Box } from "@mui/material";
import { useT } from "../shared/useT";

/** The desk's mark and name. */
export const Brand = ({ size = 16 }: { size?: number }) => {
  const t = useT();
  return (
    <Box
      component="span"
      sx={{
        display: "inline-flex",
        alignItems: "center",
        gap: 1,
        fontWeight: 700,
        fontSize: size,
        whiteSpace: "nowrap",
      }}
    >
      <Box
        component="i"
        aria-hidden
        sx={{ width: 10, height: 18, borderRadius: "2px", backgroundColor: "seal" }}
      />
      {t("app.name")}
    </Box>
  );
};
