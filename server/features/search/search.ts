import { matchSql, searchPattern } from "../../database/search-pattern";
import { refuseField } from "../../errors/refuse-field";
import type { RequestContext } from "../../graphql/context";
import { isId } from "../../graphql/planner/filter";
import { recordsSql } from "./found";
import type { SearchHit } from "./types";

const LONGEST_TEXT = 60;
const MOST_HITS = 50;

const BEST_FIRST = `nearness, by_name desc, kind <> 'UNIT', char_length(names), names collate "zh-x-icu", record_id`;

/**
 * The entries that match, best first: the whole name, its beginning, the beginning of a word in it, anywhere; names before
 * pinyin, units before what is named after their place, short ones before long ones. The policies decide whose entries are looked at.
 */
const FOUND = `
  select kind, record_id, row_number() over (order by ${BEST_FIRST}) from (
    select s.kind, s.record_id, s.names, s.names like '%' || $4 || '%' as by_name,
      case when s.code = $4 then 1 when s.readings ~ $6 then case when s.readings ~ $5 then 1 else 2 end when s.code like $3 then 2 when s.readings ~ $7 then 3 else 4 end as nearness
    from search_entries s where ${matchSql("s", "$1", "$2", "$3")} and ($8::uuid is null or s.campaign_id is null or s.campaign_id = $8)
    order by ${BEST_FIRST} limit $9) m`;

/** What the caller may see whose name, pinyin or initials are as typed. */
export async function search(context: RequestContext, text: string, campaignId: string | null | undefined, first: number): Promise<SearchHit[]> {
  const length = [...text.trim()].length;
  if (length < 1 || length > LONGEST_TEXT) refuseField("text", `请输入 1 至 ${LONGEST_TEXT} 个字。`, `Enter 1 to ${LONGEST_TEXT} characters.`);
  if (first < 1 || first > MOST_HITS) refuseField("first", `“first”须在 1 至 ${MOST_HITS} 之间，收到 ${first}。`, `first must be 1 to ${MOST_HITS}; it was ${first}.`);
  if (campaignId && !isId(campaignId)) refuseField("campaignId", "“campaignId”不是有效的编号。", "campaignId is not an id.");
  const pattern = searchPattern(text);
  const role = context.caller?.role;
  if (!pattern || !role) {
    await context.read({ name: "nothing", text: "select 1" }); // nothing can match, but a session that has ended is told so
    return [];
  }
  const { rough, inside, code, plain, whole, start, word } = pattern;
  return context.read<SearchHit>({ name: `search_${role}`, text: recordsSql(FOUND, role), values: [rough, inside, code, plain, whole, start, word, campaignId ?? null, first] });
}
