import PrintIcon from "@mui/icons-material/PrintOutlined";
import { Box, Button, Checkbox, FormControlLabel } from "@mui/material";
import { useState } from "react";
import { LinkBase, useGetOne, useParams } from "react-admin";
import { NotFoundPage } from "../../../layout/NotFoundPage";
import { showLink } from "../../../shared/links";
import { PageHead } from "../../../shared/PageHead";
import type { Nomination } from "../../../shared/schema";
import { useMay } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { whole } from "../../../shared/whole";
import { NominationPaper } from "./NominationPaper";

/** A nomination as it will come out of the printer, with the choice whether comments go with it. */
const PaperPage = () => {
  const t = useT();
  const { id = "" } = useParams();
  const [withComments, setWithComments] = useState(false);
  const mayComments = useMay()("comments");
  const { data: nomination, isPending } = useGetOne<Nomination>("nominations", { id, ...whole });
  if (!nomination) return isPending ? null : <NotFoundPage />;
  return (
    <Box>
      <Box className="no-print">
        <PageHead
          title={t("nominationPaper.pageTitle", { name: nomination.name })}
          actions={
            <>
              <Button variant="outlined" color="inherit" component={LinkBase} to={showLink("nominations", id)}>
                {t("nominationPaper.back")}
              </Button>
              <Button variant="contained" startIcon={<PrintIcon />} onClick={() => window.print()}>
                {t("nominationPaper.print")}
              </Button>
            </>
          }
        />
        {mayComments ? (
          <FormControlLabel
            control={<Checkbox checked={withComments} onChange={({ target }) => setWithComments(target.checked)} />}
            label={t("nominationPaper.withComments")}
            sx={{ mb: 1 }}
          />
        ) : null}
      </Box>
      <NominationPaper nomination={nomination} withComments={withComments} />
    </Box>
  );
};

export default PaperPage;
