import { DeskError } from "../../errors/desk-error";
import type { Act } from "../../verb";
import type { RemoveOperationInput } from "./inputs";
import { RegisteredOperation } from "./registered-operation";
import { OPERATION } from "./words";

/** Takes an operation off: the next request that sends it is refused. */
export async function removeOperation({ manager }: Act, { id }: RemoveOperationInput): Promise<{ id: string }> {
  const { affected } = await manager.delete(RegisteredOperation, id);
  if (affected === 0) throw new DeskError("NOT_FOUND", { field: "id", facts: { what: OPERATION } });
  return { id };
}
