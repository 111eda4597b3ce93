import { timeOf } from "../dossier/words";
import { EntryChange, isInside, type Manifest, type ManifestEntry } from "./manifest";

const CHANGES: Record<EntryChange, string> = {
  [EntryChange.ADDED]: "新增",
  [EntryChange.CHANGED]: "修改",
  [EntryChange.UNCHANGED]: "未变",
  [EntryChange.REMOVED]: "撤出",
};

/** The manifest for people, as 清单.txt: UTF-8 with its mark and Windows' line ends, so that any editor opens it. */
export function contentsText({ campaign, scope, number, madeAt, madeBy, base, entries }: Manifest): string {
  const inside = entries.filter(isInside);
  const others = entries.filter((entry) => !isInside(entry));
  const lines = [
    `${campaign.name}　材料包清单`,
    `通知文号：${campaign.noticeNumber}`,
    `范围：${scope.name}`,
    `编号：第 ${number} 号${base === null ? "（全套）" : `（补充，仅含第 ${base} 号之后的变动）`}`,
    `生成：${timeOf(madeAt)}　${madeBy}`,
    "",
    `本包文件 ${inside.length} 个：`,
    ...inside.map(line),
    ...(others.length === 0 ? [] : ["", `不在本包内的 ${others.length} 个：`, ...others.map(line)]),
    "",
    "核对方法：解压后在该文件夹内运行 sha256sum -c SHA256SUMS；各文件的大小、校验值和版本见 manifest.json。",
    "",
  ];
  return `\ufeff${lines.join("\r\n")}`;
}

const line = ({ change, path, size, sha256 }: ManifestEntry): string => `[${CHANGES[change]}] ${path}　${size} 字节　${sha256}`;
