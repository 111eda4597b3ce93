import type { MessageKey } from "../i18n/zh";
import type { Tone } from "../layout/theme";
import { listLink } from "../shared/links";
import type { MarkName } from "../shared/Mark";
import type { NominationState } from "../shared/enums";
import type { UnitProgress } from "../shared/schema";
import type { T } from "../shared/useT";
import { arrivedOf, lateWithContact, lateWithMaterials } from "./late";

/** A unit's line with the day it is read on. */
export interface HeatRow extends UnitProgress {
  id: string;
  today: string;
}

/** What a cell says: always a number or word, with a sign where it has a tone; and the list it counts. */
export interface HeatMark {
  text: string;
  tone: Tone;
  mark?: MarkName;
  link: string;
}

export interface HeatColumn {
  source: string;
  label: MessageKey;
  /** What it is ordered by, the greatest first. */
  weight: (row: HeatRow) => number;
  marks: (row: HeatRow, t: T) => HeatMark[];
}

const nominations = (unitId: string, filter: Record<string, unknown>) => listLink("nominations", { unitId, ...filter });

const counted = (field: keyof UnitProgress, states: NominationState[], tone: Tone, mark: MarkName): Pick<HeatColumn, "weight" | "marks"> => ({
  weight: (row) => Number(row[field]),
  marks: (row) => (Number(row[field]) === 0 ? [] : [{ text: String(row[field]), tone, mark, link: nominations(row.unitId, { state: states }) }]),
});

const shortDay = (day: string) => day.slice(5);

/** From the contact form to the paper copies, in the order of the work. */
export const heatColumns: readonly HeatColumn[] = [
  {
    source: "contact",
    label: "home.contactForm",
    weight: (row) => (lateWithContact(row, row.today) ? 2 : Number(!row.contactRegistered)),
    marks: (row, t) => {
      const link = listLink("unitContacts", { unitId: row.unitId });
      if (row.contactRegistered) return [{ text: t("home.registered"), tone: "green", mark: "done", link }];
      const late = lateWithContact(row, row.today);
      return [{ text: t(late ? "home.overdue" : "home.notRegistered"), tone: late ? "red" : "grey", mark: late ? "failed" : undefined, link }];
    },
  },
  { source: "draft", label: "home.drafts", ...counted("draft", ["DRAFT"], "grey", "writing") },
  {
    source: "publicity",
    label: "home.publicity",
    weight: ({ objected, inPublicity, draft, returned, publicized }) => objected * 100 + Math.max(0, draft + returned - inPublicity - publicized) * 10 + inPublicity,
    marks: ({ unitId, objected, inPublicity, publicityEndsOn, draft, returned, publicized }, t) => {
      const rest = draft + returned - inPublicity - publicized;
      return [
        ...(objected > 0 ? [{ text: t("home.objected", { smart_count: objected }), tone: "red", mark: "failed", link: nominations(unitId, { openObjections: { gt: 0 } }) } as const] : []),
        ...(inPublicity > 0
          ? [{ text: t("home.publicityRuns", { smart_count: inPublicity, day: shortDay(publicityEndsOn ?? "") }), tone: "blue", mark: "sent", link: nominations(unitId, { inPublicity: true }) } as const]
          : []),
        ...(rest > 0 ? [{ text: t("home.notShown", { smart_count: rest }), tone: "amber", mark: "writing", link: nominations(unitId, { state: ["DRAFT", "RETURNED"], inPublicity: false }) } as const] : []),
        ...(publicized > 0 ? [{ text: t("home.publicityOver", { smart_count: publicized }), tone: "green", mark: "done", link: nominations(unitId, { state: ["DRAFT", "RETURNED"], inPublicity: false }) } as const] : []),
      ];
    },
  },
  {
    source: "arrived",
    label: "home.submitted",
    weight: (row) => (lateWithMaterials(row, row.today) ? 1000 : -arrivedOf(row)),
    marks: (row, t) => {
      const link = nominations(row.unitId, { state: ["SUBMITTED", "CANDIDATE", "REJECTED"] });
      if (lateWithMaterials(row, row.today)) return [{ text: t("home.overdue"), tone: "red", mark: "failed", link }];
      return arrivedOf(row) === 0 ? [] : [{ text: String(arrivedOf(row)), tone: "blue", mark: "sent", link }];
    },
  },
  { source: "submitted", label: "home.review", ...counted("submitted", ["SUBMITTED"], "amber", "sent") },
  { source: "returned", label: "home.returned", ...counted("returned", ["RETURNED"], "amber", "back") },
  { source: "candidate", label: "home.candidates", ...counted("candidate", ["CANDIDATE"], "green", "done") },
  {
    source: "papers",
    label: "home.papersCount",
    weight: ({ papersMissing }) => papersMissing ?? -1,
    marks: ({ papersMissing, materialsDeadline, today }, t) => {
      if (papersMissing === null) return [];
      if (papersMissing === 0) return [{ text: t("home.papersDone"), tone: "green", mark: "done", link: "/paperArrivals" }];
      const late = today > materialsDeadline;
      return [{ text: t("home.papersShort", { smart_count: papersMissing }), tone: late ? "red" : "amber", mark: late ? "failed" : "writing", link: "/paperArrivals" }];
    },
  },
  {
    source: "places",
    label: "home.placesUsed",
    weight: ({ places, used }) => (places === 0 ? -1 : (places - used) / places),
    marks: ({ unitId, places, used }) => [{ text: `${used} / ${places}`, tone: used < places ? "grey" : "green", link: listLink("quotas", { unitId }) }],
  },
];
