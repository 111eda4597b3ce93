import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { namedRecords } from "./named-records";
import { search } from "./search";
import { RecordInput, SearchHit } from "./types";

@Resolver()
export class SearchResolver {
  @Query(() => [SearchHit], {
    description: "Nominations, units, workplaces, contacts, honours and accounts the caller may see, by name, pinyin (`zhangwei`), initials (`zw`), a mixture, unit code, or the beginning of a credit code or certificate number; best first. Sealed data is never searched. Errors: INVALID_INPUT.",
  })
  search(
    @Arg("text", { description: "What to look for, 1 to 60 characters." }) text: string,
    @Arg("campaignId", () => ID, { nullable: true, description: "Only what belongs to this campaign, or to none." }) campaignId: string | null | undefined,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many at most, 1 to 50." }) first: number,
    @Ctx() context: RequestContext,
  ): Promise<SearchHit[]> {
    return search(context, text, campaignId, first);
  }

  @Query(() => [SearchHit], { description: "Names of records known by id, in the order asked; those the caller may not see are left out. At most 20. Errors: INVALID_INPUT." })
  namedRecords(@Arg("records", () => [RecordInput], { description: "Which records." }) records: RecordInput[], @Ctx() context: RequestContext): Promise<SearchHit[]> {
    return namedRecords(context, records);
  }
}
