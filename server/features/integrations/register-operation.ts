import type { GraphQLSchema } from "graphql";
import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import { operationId } from "../../graphql/trusted/operation-id";
import { operationName } from "../../graphql/trusted/operation-name";
import type { Verb } from "../../verb";
import { Account } from "../accounts/account";
import { Role } from "../accounts/role";
import { ACCOUNT } from "../accounts/words";
import type { RegisterOperationInput } from "./inputs";
import { RegisteredOperation } from "./registered-operation";

/** Lets an integration run an operation; it must be one that the schema takes and the limits allow. */
export const registerOperation =
  (schema: GraphQLSchema): Verb<RegisterOperationInput, RegisteredOperation> =>
  async ({ manager, actor }, { accountId, document }) => {
    const account = await manager.findOneBy(Account, { id: accountId });
    if (!account) throw new DeskError("NOT_FOUND", { field: "accountId", facts: { what: ACCOUNT } });
    if (account.role !== Role.INTEGRATION) refuseField("accountId", "只能为系统对接账号登记操作。", "operations are registered for integrations alone.");
    const name = operationName(schema, document);
    return manager.save(manager.create(RegisteredOperation, { accountId, name, document, sha256: operationId(document), registeredBy: actor.name }));
  };
