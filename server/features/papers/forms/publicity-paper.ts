import { body, documentNumber, MARGINS, section, signature, title, writeDocx } from "../../../documents/word";
import { DeskError } from "../../../errors/desk-error";
import type { Act } from "../../../verb";
import { Nomination } from "../../nominations/nomination";
import { Publicity } from "../../publicity/publicity";
import { publicityNotice } from "../../publicity/publicity-notice";
import type { PublicityNotice } from "../../publicity/types";
import { PUBLICITY } from "../../publicity/words";
import type { PaperData } from "./paper";
import { chineseDate, fileName } from "./wording";

/** A publicity as it is printed and put up: what was frozen when it began, under the hash the desk shows for it. */
export interface PublicityPaperData extends PaperData, Omit<PublicityNotice, "id"> {}

/** The notice of a publicity; neither ID number nor telephone of the nominee is part of it. */
export async function loadPublicityPaper(act: Act, publicityId: string): Promise<PublicityPaperData> {
  const { manager, clock } = act;
  const notice = await publicityNotice({ read: (query) => manager.query(query.text, query.values) }, publicityId);
  if (!notice) throw new DeskError("NOT_FOUND", { field: "publicityId", facts: { what: PUBLICITY } });
  const { id, ...content } = notice;
  const { shownHash, version, nominationId } = await manager.findOneByOrFail(Publicity, { id });
  const { name } = await manager.findOneByOrFail(Nomination, { id: nominationId });
  return { ...content, fileName: fileName(`公示-${name}-${content.issuedOn}`), hash: shownHash, version, madeOn: clock.today() };
}

/** The notice (公示) as a letter. */
export function buildPublicityPaper(data: PublicityPaperData): Promise<Buffer> {
  const { title: heading, body: paragraphs, period, howToObject, issuedBy, issuedOn, version, hash, madeOn } = data;
  const [main = "", voided] = heading.split(/(?=（已作废）)/);
  const children = [
    ...title(main),
    ...(voided === undefined ? [] : [documentNumber(voided)]),
    ...paragraphs.flatMap((text) => body(text)),
    ...body(`公示时间：${period}。`),
    ...howToObject.flatMap((text, i) => body(text, { last: i === howToObject.length - 1 })),
    ...signature([issuedBy], chineseDate(issuedOn)),
  ];
  return writeDocx({ title: heading, madeOn, sections: [section(MARGINS.letter, { version, hash }, children)] });
}
