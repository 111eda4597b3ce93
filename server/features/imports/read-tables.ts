import { refuseField } from "../../errors/refuse-field";
import { isId } from "../../graphql/planner/filter";
import { readTablesOf } from "../../workbooks/read-table";
import type { Marker } from "../../workbooks/table-shape";
import { Campaign } from "../campaigns/campaign";
import type { Import } from "./import";
import type { ImportAct, Importer, ReadTable } from "./importer";
import { ImportKind } from "./import-kind";
import { IMPORT_KIND_WORDS } from "./words";

/** The tables of a kept workbook, which need not have all of an importer's but one at least; refused where it was made for something else. */
export async function readTables(act: ImportAct, importer: Pick<Importer, "shape" | "second">, kept: Pick<Import, "kind" | "campaignId" | "sha256">, signal?: AbortSignal): Promise<ReadTable[]> {
  const { desk } = act;
  const shapes = [await importer.shape(act), ...(importer.second ? [await importer.second(act)] : [])];
  const incoming = await desk.files.receive(await desk.files.open(kept.sha256));
  try {
    const found = await readTablesOf(incoming.path, shapes, { signal });
    const tables = shapes.flatMap((shape, index): ReadTable[] => (found[index] ? [{ ...found[index], shape }] : []));
    await refuseOthers(act, tables[0]?.marker ?? null, kept);
    if (tables.every(({ rows }) => rows.length === 0)) refuseField("file", "没有可导入的行，请在标题下填写后重试。", "has no rows below its headings: fill some in.");
    return tables;
  } finally {
    await desk.files.discard(incoming);
  }
}

/** A template says itself what it is for. */
async function refuseOthers({ manager }: ImportAct, marker: Marker | null, { kind, campaignId }: Pick<Import, "kind" | "campaignId">): Promise<void> {
  if (marker?.kind && marker.kind !== kind) {
    const other = Object.values(ImportKind).find((one) => one === marker.kind);
    const [is, wanted] = [other ? IMPORT_KIND_WORDS[other] : { zh: marker.kind, en: marker.kind }, IMPORT_KIND_WORDS[kind]];
    refuseField("file", `是“${is.zh}”的表，不能作为“${wanted.zh}”导入，请核对导入种类。`, `is a workbook for ${is.en}, not for ${wanted.en}: choose what it is imported as.`);
  }
  if (marker?.campaign && marker.campaign !== campaignId) {
    const { name = "" } = (isId(marker.campaign) && (await manager.findOneBy(Campaign, { id: marker.campaign }))) || {};
    const [zh, en] = name ? [`“${name}”`, ` (${name})`] : ["另一个活动", ""];
    refuseField("file", `是${zh}的表，不能导入到本次活动，请下载本次活动的模板填写。`, `was made for another campaign${en}: use this campaign's template.`);
  }
}
