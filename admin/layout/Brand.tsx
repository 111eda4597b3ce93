import { Box } from "@mui/material";
import { useT } from "../shared/useT";

/** The desk's mark and name; on a phone the name may take two lines, so that what stands beside it keeps its place. */
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
        lineHeight: 1.2,
        textWrap: "balance",
        whiteSpace: { xs: "normal", sm: "nowrap" },
      }}
    >
      <Box
        component="i"
        aria-hidden
        sx={{ flexShrink: 0, width: 10, height: 18, borderRadius: "2px", backgroundColor: "seal" }}
      />
      {t("app.name")}
    </Box>
  );
};
