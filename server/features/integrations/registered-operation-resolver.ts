import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate, remove } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection } from "../../graphql/planner/read";
import { RegisterOperationInput, RemoveOperationInput } from "./inputs";
import { registerOperation } from "./register-operation";
import { RegisteredOperation } from "./registered-operation";
import { removeOperation } from "./remove-operation";

const RegisteredOperations = listOf(RegisteredOperation);

@Resolver(() => RegisteredOperation)
export class RegisteredOperationResolver {
  @Query(() => RegisteredOperations.Connection, { description: "Operations that integrations may run where only registered ones do, newest first; an integration sees its own." })
  registeredOperations(@Args(() => RegisteredOperations.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<RegisteredOperation>> {
    return readConnection(context, info, RegisteredOperation, args);
  }

  @Mutation(() => RegisteredOperation, { description: "Lets an integration run an operation. Errors: ALREADY_EXISTS, INVALID_INPUT, NOT_FOUND." })
  registerOperation(@Arg("input", { description: "What to do, and to what." }) input: RegisterOperationInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<RegisteredOperation> {
    return mutate(context, info, RegisteredOperation, registerOperation(context.desk.api.schema), input);
  }

  @Mutation(() => ID, { description: "Takes a registered operation off and answers the id it had. Errors: NOT_FOUND." })
  removeOperation(@Arg("input", { description: "What to do, and to what." }) input: RemoveOperationInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<string> {
    return remove(context, info, RegisteredOperation, removeOperation, input);
  }
}
