import PrintIcon from "@mui/icons-material/PrintOutlined";
import { Box, Button, Card, GlobalStyles, Typography } from "@mui/material";
import { LinkBase, useGetOne, useParams } from "react-admin";
import { NotFoundPage } from "../../../layout/NotFoundPage";
import { showLink } from "../../../shared/links";
import { PageHead } from "../../../shared/PageHead";
import type { Nomination } from "../../../shared/schema";
import { useAsk } from "../../../shared/useAsk";
import { useT } from "../../../shared/useT";
import { whole } from "../../../shared/whole";
import { NoticePaper } from "./NoticePaper";
import { currentOf } from "./phase";

/** The notice that is put up in the workplace (公示), as it prints on A4. */
const NoticePage = () => {
  const t = useT();
  const { id = "" } = useParams();
  const { data: nomination, isPending } = useGetOne<Nomination>("nominations", { id, ...whole });
  const publicity = nomination && currentOf(nomination.publicities);
  const { data: notice } = useAsk("publicityNotice", publicity && { id: publicity.id });
  if (!nomination) return isPending ? null : <NotFoundPage />;
  return (
    <Box>
      <GlobalStyles styles={printed} />
      <Box className="no-print">
        <PageHead
          title={t("scrutiny.publicity.noticeFor", { name: nomination.name })}
          actions={
            <>
              <Button variant="outlined" color="inherit" component={LinkBase} to={showLink("nominations", id)}>
                {t("scrutiny.publicity.back")}
              </Button>
              <Button
                variant="contained"
                startIcon={<PrintIcon />}
                onClick={() => window.print()}
                disabled={!notice}
              >
                {t("scrutiny.publicity.print")}
              </Button>
            </>
          }
        />
      </Box>
      {publicity ? null : <Typography>{t("scrutiny.publicity.noticeMissing")}</Typography>}
      {notice ? (
        <Card className="paper" sx={{ maxWidth: "210mm", backgroundColor: "#fff", color: "#000" }}>
          <NoticePaper notice={notice} />
        </Card>
      ) : null}
    </Box>
  );
};

/** On paper only the notice is left: no frame, no ground. */
const printed = {
  "@page": { size: "A4 portrait", margin: "25mm 26mm 25mm 28mm" },
  "@media print": {
    "body, #root, .RaLayout-content, .RaLayout-root": {
      background: "#fff !important",
      padding: "0 !important",
      margin: "0 !important",
    },
    ".paper": { border: "0 !important", maxWidth: "none !important", boxShadow: "none !important" },
    ".paper > *": { padding: "0 !important" },
  },
};

export default NoticePage;
