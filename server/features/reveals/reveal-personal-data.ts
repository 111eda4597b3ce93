import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import type { RevealPersonalDataInput } from "./inputs";
import { NUMBERS } from "./numbers";
import { Reveal } from "./reveal";
import type { RevealedData } from "./revealed-data";

/**
 * Opens one number of one record. The look is written down first: the database refuses it to whoever does not work with
 * the record, and to whoever looked at too many within the hour.
 */
export async function revealPersonalData({ manager, actor, vault }: Act, { recordId, field }: RevealPersonalDataInput): Promise<RevealedData> {
  const { what, column, find } = NUMBERS[field];
  const holder = await find(manager, recordId);
  if (!holder) throw new DeskError("NOT_FOUND", { field: "recordId", facts: { what } });
  const { unitId, seat, sealed } = holder;
  // Nobody but the database counts, so nothing is read back.
  await manager.createQueryBuilder().insert().into(Reveal).values({ recordId, unitId, seat, field, accountId: actor.accountId }).updateEntity(false).execute();
  if (!sealed) refuseField("field", "没有此项号码，请刷新页面后重试。", "is no number that this record has; reload and try again.");
  return { recordId, field, value: vault.open(sealed, column) };
}
