import { Button, Typography } from "@mui/material";
import type { ErrorProps } from "react-admin";
import { PageHead } from "../shared/PageHead";
import { useT } from "../shared/useT";

/** A page that broke: says so and offers to load it again. */
export const ErrorPage = ({ error }: ErrorProps) => {
  const t = useT();
  return (
    <div role="alert">
      <PageHead title={t("error.broken")} />
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {error.message}
      </Typography>
      <Button variant="contained" onClick={() => window.location.reload()}>
        {t("error.reload")}
      </Button>
    </div>
  );
};
