import type { PdfSection } from "../../../../documents/pdf/pdf-document";
import { contentLabel, valueInWords } from "../../../snapshots/content-words";
import { NATURE_PATH, SEAT_NAMES, timeOf } from "../words";
import { LEVEL_WORDS, RANK_WORDS } from "../../../rules/words";
import { STATE_WORDS } from "../../../nominations/words";
import type { DossierCollective, DossierData, DossierPerson } from "../dossier-data";
import { facts, paragraphs } from "./blocks";

/** 基本情况: where it stands, who recommends, the facts of the 登记表. */
export function basicsSection({ campaign, award, unit, nomination, workplace, person, collective }: DossierData): PdfSection {
  const { id, name, seat, position, state, pendingLevel, createdAt, submittedAt, decidedAt, version } = nomination;
  return {
    title: "一、基本情况",
    blocks: [
      facts([
        [person ? "姓名" : "集体名称", name],
        ["推荐称号", award],
        ["评选活动", campaign.name],
        ["通知文号", campaign.noticeNumber],
        ["推荐单位", `${unit.name}（${SEAT_NAMES[seat]}，本单位该称号第 ${position} 位）`],
        ["当前状态", `${STATE_WORDS[state].zh}${pendingLevel ? `，待${LEVEL_WORDS[pendingLevel].zh}审核` : ""}`],
        ["起草／报送／审结", [createdAt, submittedAt, decidedAt].map((moment) => timeOf(moment) || "—").join("　／　")],
        ["记录编号", `${id}（第 ${version} 版）`],
      ]),
      ...(person ? [facts(part("person", person))] : []),
      ...(collective ? [facts(part("collective", collective))] : []),
      facts([
        ["所在单位", workplace.name],
        ["统一社会信用代码", workplace.creditCode],
        ["单位性质", valueInWords(NATURE_PATH, workplace.nature, "zh")],
        ["单位行政级别", RANK_WORDS[workplace.administrativeRank].zh],
        ["上级单位", workplace.parent],
      ]),
    ],
  };
}

/** Each field as the 登记表 calls it, its value in words; what is not filled in says so. */
function part(group: "person" | "collective", fields: DossierPerson | DossierCollective): [string, string][] {
  return Object.entries(fields).flatMap(([field, value]: [string, string | number | boolean | null]): [string, string][] => {
    if (value === null && LEFT_OUT.includes(field)) return [];
    const path = `${group}.${field}`;
    return [[contentLabel(path).zh, valueInWords(path, value, "zh") ?? "无"]];
  });
}

/** Numbers that a copy without personal data does not have. */
const LEFT_OUT: readonly string[] = ["idNumber", "mobile", "phone"];

/** 主要事迹, as it was written. */
export function deedsSection({ nomination: { deeds } }: DossierData): PdfSection {
  return { title: "二、主要事迹", blocks: [{ kind: "text", paragraphs: paragraphs(deeds) }] };
}
