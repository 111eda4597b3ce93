import { Box, Button, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import { PageHead } from "../shared/PageHead";
import { useT } from "../shared/useT";

/** A page that only says why there is nothing to see, and leads home. */
export const StatusPage = ({ title, text }: { title: string; text: string }) => {
  const t = useT();
  return (
    <Box>
      <PageHead title={title} />
      <Typography sx={{ mb: 2 }}>{text}</Typography>
      <Button variant="contained" component={LinkBase} to="/">
        {t("error.home")}
      </Button>
    </Box>
  );
};
