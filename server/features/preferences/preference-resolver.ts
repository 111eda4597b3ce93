import { Arg, Ctx, FieldResolver, Mutation, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { Json } from "../../graphql/scalars";
import { Me } from "../accounts/types";
import { SavePreferencesInput } from "./inputs";
import { savePreferences } from "./save-preferences";

@Resolver(() => Me)
export class PreferenceResolver {
  @FieldResolver(() => Json, { description: "What the account has set for itself: an object of values by key. See `savePreferences`." })
  async preferences(@Ctx() context: RequestContext): Promise<object> {
    const [row] = await context.read<{ kept: object }>({ name: "preferences", text: "select coalesce(jsonb_object_agg(key, value), '{}') as kept from preferences" });
    return row?.kept ?? {};
  }

  @Mutation(() => Boolean, { description: "Keeps settings of one's own, the last word winning; null removes one. Errors: INVALID_INPUT, BROKEN_FACT where there are too many." })
  savePreferences(@Arg("input", { description: "What to keep." }) input: SavePreferencesInput, @Ctx() context: RequestContext): Promise<boolean> {
    return savePreferences(context.desk, context.session, input);
  }
}
