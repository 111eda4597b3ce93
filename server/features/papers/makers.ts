import type { Act } from "../../verb";
import { SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";
import { exportTrail } from "../audit/chain/trail-export";
import { safeName } from "../../documents/zip/safe-name";
import { buildDossier } from "./dossier/build-dossier";
import { loadDossier } from "./dossier/load-dossier";
import { buildPublicityPaper, buildRegistrationForm, buildRevocationDecision, buildWaiverRequest, buildWorkReport, loadPublicityPaper, loadRegistrationForm, loadRevocationDecision, loadWaiverRequest, loadWorkReport } from "./forms";
import type { PaperData } from "./forms/paper";
import { packagePaper } from "./package/package-paper";
import { DOCX, PDF, ZIP, type PaperMaker, type PaperOptions } from "./paper-maker";
import { type PaperKind } from "./paper-kind";
import { contactTable, listTable, markedWorkbook, permissionMatrix, quotaLedger, quotaTable, shownTable, summaryTable, template, voteCount } from "./tables";

const { AUDITOR, OFFICE, LEADING_GROUP, UNIT, SYSTEM_ADMINISTRATOR } = Role;
const READERS = [AUDITOR, OFFICE, LEADING_GROUP, UNIT];

/** A Word paper about one thing: what it shows is read first, then written. */
const word = <Data extends PaperData>(load: (act: Act, id: string, options: PaperOptions) => Promise<Data>, build: (data: Data) => Promise<Buffer>): PaperMaker => ({
  roles: READERS,
  needs: ["subjectId"],
  make: async (act, { subjectId, options }) => {
    const data = await load(act, subjectId ?? "", options);
    return { name: `${data.fileName}.docx`, mediaType: DOCX, content: await build(data) };
  },
});

const workReport: PaperMaker = {
  roles: READERS,
  needs: ["campaignId", "aboutUnitId"],
  make: async (act, { campaignId, aboutUnitId }) => {
    const data = await loadWorkReport(act, { campaignId: campaignId ?? "", unitId: aboutUnitId ?? "" });
    return { name: `${data.fileName}.docx`, mediaType: DOCX, content: await buildWorkReport(data) };
  },
};

const dossier: PaperMaker = {
  roles: READERS,
  needs: ["subjectId"],
  make: async (act, { subjectId, options: { withoutPersonalData } }) => {
    const data = await loadDossier(act, subjectId ?? "", { withoutPersonalData });
    return { name: safeName(`推荐对象档案-${data.nomination.name}.pdf`), mediaType: PDF, content: await buildDossier(data) };
  },
};

const auditTrail: PaperMaker = {
  roles: [AUDITOR],
  needs: [],
  make: (act) => {
    const { manager, clock, progress } = act;
    const content = exportTrail((text, values) => manager.query(text, values), (done) => progress(done));
    return Promise.resolve({ name: `审计记录-${clock.today()}.zip`, mediaType: ZIP, content });
  },
};

/** What makes which paper. */
export const makers: Record<PaperKind, PaperMaker> = {
  LIST: { ...listTable, roles: SIGNED_IN },
  TABLE: { ...shownTable, roles: SIGNED_IN },
  TEMPLATE: { ...template, roles: [SYSTEM_ADMINISTRATOR, OFFICE, UNIT] },
  MARKED_WORKBOOK: { ...markedWorkbook, roles: [SYSTEM_ADMINISTRATOR, OFFICE, UNIT] },
  SUMMARY_TABLE: { ...summaryTable, roles: READERS },
  QUOTA_TABLE: { ...quotaTable, roles: READERS },
  CONTACT_TABLE: { ...contactTable, roles: [AUDITOR, OFFICE, UNIT] },
  QUOTA_LEDGER: { ...quotaLedger, roles: READERS },
  VOTE_COUNT: { ...voteCount, roles: [AUDITOR, OFFICE, LEADING_GROUP] },
  PERMISSION_MATRIX: { ...permissionMatrix, roles: SIGNED_IN },
  REGISTRATION_FORM: word(loadRegistrationForm, buildRegistrationForm),
  WORK_REPORT: workReport,
  PUBLICITY_NOTICE: { ...word(loadPublicityPaper, buildPublicityPaper), roles: [AUDITOR, OFFICE, UNIT] },
  WAIVER_REQUEST: word(loadWaiverRequest, buildWaiverRequest),
  REVOCATION_DECISION: word(loadRevocationDecision, buildRevocationDecision),
  DOSSIER: dossier,
  PACKAGE: { ...packagePaper, roles: READERS },
  AUDIT_TRAIL: auditTrail,
};
