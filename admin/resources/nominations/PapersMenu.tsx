import CompareIcon from "@mui/icons-material/CompareArrowsOutlined";
import PrintIcon from "@mui/icons-material/PrintOutlined";
import { Button } from "@mui/material";
import { useState } from "react";
import { LinkBase } from "react-admin";
import { MenuButton } from "../../shared/MenuButton";
import type { PaperRequest } from "../../shared/paperTypes";
import type { Nomination } from "../../shared/schema";
import { useMay, useMe } from "../../shared/useMe";
import { usePaper } from "../../shared/usePaper";
import { useT } from "../../shared/useT";
import { CompareFormDialog } from "./form/CompareFormDialog";

/** The papers of a nomination, and the way back in for its form. */
export const PapersMenu = ({ nomination }: { nomination: Nomination }) => {
  const t = useT();
  const may = useMay();
  const role = useMe()?.account.role;
  const { request, busy } = usePaper();
  const [comparing, setComparing] = useState(false);
  const subjectId = nomination.id;
  const papers: [label: string, paper: PaperRequest][] = [
    [t("papers.form.registration"), { kind: "REGISTRATION_FORM", subjectId }],
    [t("papers.form.anonymousForm"), { kind: "REGISTRATION_FORM", subjectId, withoutPersonalData: true }],
    [t("papers.form.dossier"), { kind: "DOSSIER", subjectId }],
    [t("papers.form.anonymous"), { kind: "DOSSIER", subjectId, withoutPersonalData: true }],
  ];
  const compares = role === "UNIT" || role === "OFFICE";
  return (
    <>
      {may("requestPaper") ? (
        <MenuButton label={busy ? t("papers.making") : t("papers.word")} busy={busy} items={papers.map(([label, paper]) => ({ label, onClick: () => request(paper) }))} />
      ) : null}
      <Button variant="outlined" color="inherit" className="no-print" startIcon={<PrintIcon />} component={LinkBase} to={`/nominations/${subjectId}/paper`}>
        {t("nominationPaper.print")}
      </Button>
      {compares ? (
        <Button variant="outlined" color="inherit" className="no-print" startIcon={<CompareIcon />} onClick={() => setComparing(true)}>
          {t("papers.form.compare")}
        </Button>
      ) : null}
      {comparing ? <CompareFormDialog nomination={nomination} onClose={() => setComparing(false)} /> : null}
    </>
  );
};
