import type { PdfSection } from "../../../../documents/pdf/pdf-document";
import { ACT_WORDS, STATE_WORDS } from "../../../nominations/words";
import { contentLabel, valueInWords } from "../../../snapshots/content-words";
import type { Change } from "../../../snapshots/difference";
import type { DossierData } from "../dossier-data";
import { ABOUT_NAMES, OCCASION_NAMES, timeOf } from "../words";
import { grid, lines } from "./blocks";

/** 附件: each file by its hash, those that were taken off as a trace. */
export function attachmentsSection({ attachments }: DossierData): PdfSection {
  const rows = attachments.map(({ about, name, size, sha256, uploadedBy, uploadedAt, removedAt, removedBy, removeReason }) => [
    lines(name, ABOUT_NAMES[about]),
    sizeOf(size),
    sha256,
    lines(uploadedBy, timeOf(uploadedAt), removedAt && `已移除：${[timeOf(removedAt), removedBy, removeReason].filter(Boolean).join("，")}`),
  ]);
  return { title: "十二、附件", blocks: [grid({ 文件及所属: 30, 大小: 12, "SHA-256": 34, 上传: 24 }, rows, "没有附件。")] };
}

/** @example sizeOf(1_572_864) // 1.5 MB */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1_048_576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}

/** 版本: each frozen copy, and what had changed since the one before. */
export function versionsSection({ versions }: DossierData): PdfSection {
  const rows = versions.map(({ occasion, contentHash, takenBy, takenAt, changes }, index) => [
    lines(`第 ${index + 1} 份`, OCCASION_NAMES[occasion]),
    lines(timeOf(takenAt), takenBy),
    index === 0 ? "首份" : changes.map(headline).join("\n") || "与上一份相同",
    contentHash,
  ]);
  return { title: "十三、版本留存", blocks: [grid({ 版本: 14, 留存: 20, 与上一份的差异: 36, 校验值: 30 }, rows, "没有留存的版本。")] };
}

/** How much of a value a headline tells; the snapshots themselves have the rest. */
const LONGEST = 24;

function headline({ path, before, after }: Change): string {
  const label = contentLabel(path).zh;
  if (before === null && after === null) return label; // a copy without personal data
  const [old, now] = [before, after].map((value) => valueInWords(path, value, "zh") ?? "无") as [string, string];
  return old.length > LONGEST || now.length > LONGEST ? `${label}（有修改）` : `${label}：${old} → ${now}`;
}

/** 经过: everything that was done to it, oldest first. */
export function timelineSection({ events }: DossierData): PdfSection {
  const rows = events.map(({ act, fromState, toState, actorName, reason, occurredAt }) => [
    timeOf(occurredAt),
    ACT_WORDS[act].zh,
    `${fromState ? `${STATE_WORDS[fromState].zh} → ` : ""}${STATE_WORDS[toState].zh}`,
    reason,
    actorName,
  ]);
  return { title: "十四、办理经过", blocks: [grid({ 时间: 20, 事项: 16, 状态: 22, 意见或原因: 26, 办理: 16 }, rows, "没有可以查阅的办理经过。")] };
}
