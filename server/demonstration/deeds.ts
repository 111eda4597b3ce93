import type { SubjectKind } from "../features/campaigns/subject-kind";
import { Sex } from "../features/nominations/sex";
import type { NominationLine, PopulationFile } from "./population-schema";

/** A paragraph that several nominations may use, by `group/key`, e.g. `装配/精度`. */
export function fragment(data: PopulationFile, kind: SubjectKind, name: string): string | undefined {
  const [group = "", key = ""] = name.split("/");
  return data.fragments[kind][group]?.[key];
}

/** The 主要事迹 of a nomination: its own text, or its opening and the fragments, with name and pronoun filled in. */
export function toDeeds(data: PopulationFile, line: NominationLine, kind: SubjectKind): string {
  const paragraphs = [line.text ?? line.opening ?? "", ...line.body.map((name) => fragment(data, kind, name) ?? "")];
  return paragraphs
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ""))
    .join("\n")
    .replaceAll("{姓名}", line.called ?? line.name)
    .replaceAll("{他}", line.person?.sex === Sex.FEMALE ? "她" : "他");
}
