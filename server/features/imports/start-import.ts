import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { Text } from "../../errors/registry";
import type { FileStore, IncomingFile } from "../../files/file-store";
import { orUnavailable } from "../../files/or-unavailable";
import type { Verb } from "../../verb";
import { lock } from "../attachments/load-attachable";
import { Campaign } from "../campaigns/campaign";
import { CAMPAIGN } from "../campaigns/words";
import { Import } from "./import";
import type { ImportKind } from "./import-kind";
import type { Importer } from "./importer";
import type { StartImportInput } from "./inputs";

interface Received {
  store: FileStore;
  incoming: IncomingFile;
  language: keyof Text;
  importers: Record<ImportKind, Importer>;
}

/** Takes a workbook in, to be read in the background. Nothing changes before it is confirmed. */
export const startImport =
  ({ store, incoming, language, importers }: Received): Verb<StartImportInput, Import> =>
  async ({ manager, actor, clock }, { kind, campaignId, name, size, sha256 }) => {
    const { accountId, role, seat, unitId } = actor;
    if (!importers[kind].roles.includes(role)) throw new DeskError("FORBIDDEN", { field: "kind" });
    if (!(await manager.existsBy(Campaign, { id: campaignId }))) throw new DeskError("NOT_FOUND", { field: "campaignId", facts: { what: CAMPAIGN } });
    if (size === 0) refuseField("file", "是空文件，请重新选择。", "is empty; choose the file again.");
    await lock(manager, sha256);
    await store.keep(incoming).catch(orUnavailable);
    const asked = { accountId, role, seat, unitId, requestedBy: actor.name, requestedAt: clock.now().toISOString(), language };
    return manager.save(manager.create(Import, { kind, campaignId, name, size, sha256, ...asked }));
  };
