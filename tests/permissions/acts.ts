import { type GraphQLSchema } from "graphql";
import type { QueryResultRow } from "pg";
import type { DataSource } from "typeorm";
import { creditCode } from "../../server/demonstration/invented-numbers";
import { WorkplaceNature } from "../../server/features/workplaces/workplace-nature";
import { aPersonInput, next } from "../support/builders";
import type { Field } from "./graph";
import { type Call, smallestCall, subjectOf } from "./inputs";
import type { Prediction } from "./visible";
import type { Persona, World } from "./world";

/** What an act needs beside what its type requires, where the verb asks for more than the schema can say. */
const ALSO: Record<string, (row: QueryResultRow) => object> = {
  createAccount: () => ({ password: "Right-Horse-7", role: "AUDITOR" }),
  resetPassword: () => ({ password: "Right-Horse-7" }),
  prepareBallot: () => ({ closesAt: "2024-08-22T09:00:00+08:00" }),
  enterCalendarYear: () => ({ holidays: ["2030-01-01"], makeUpDays: [] }),
  handOverItem: () => ({ handedOverOn: "2025-01-02" }),
  enterEarlierHonour: () => ({ creditCode: creditCode(WorkplaceNature.PRIVATE_ENTERPRISE, next()) }),
  createNomination: ({ subject_kind }) => (subject_kind === "PERSON" ? { person: aPersonInput() } : {}),
  registerContact: ({ id }) => ({ unitId: id as string }),
  adjustQuota: ({ places }) => ({ places: Number(places) + 1 }),
  closeObjection: () => ({ handling: "经核实不属实。" }),
  requestPaper: () => ({ kind: "LIST", list: { query: "nominations", title: "推荐对象", columns: [{ path: "name", heading: "姓名" }] } }),
  updateCampaign: () => ({ name: "改过的名称" }),
  updateOfficeMember: () => ({ name: "改名" }),
  updateRecommendingUnit: () => ({ name: "改过的名称" }),
  updateContact: () => ({ name: "改名" }),
  updateWorkplace: () => ({ name: "改过的名称" }),
  setRetention: () => ({ anonymiseOn: "2030-01-01" }),
  setResultsDate: () => ({ resultsFrom: "2025-01-01" }),
  updateAward: () => ({ provinceQuota: 99 }),
  changeMailText: () => ({ text: "{单位}：请查阅。" }),
  proposeRuleChange: () => ({ rule: "R03", parameters: { zeroPlacesAllowed: true } }),
};

/** Columns by which rows belong together: the more two rows share, the better one fits an act on the other. */
const TIES = ["nomination_id", "ballot_id", "batch_id", "unit_id", "award_id", "campaign_id", "seat"];
/** Columns in which rows differ for an act. */
const KINDS = ["state", "second_factor", "kind", "about", "scope", "subject_kind", "role", "campaign_id", "audience"];
/** An act is tried on one row of each kind, on so many at most. */
const MOST_ROWS = 16;

interface Known {
  world: World;
  prediction: Prediction;
  dataSource: DataSource;
  schema: GraphQLSchema;
}

/** Makes the calls of a mutation that somebody could mean: on rows of their own place, one of each kind. */
export function callsOn({ world, prediction, dataSource, schema }: Known) {
  const tableOf = (field: Field, name: string): string | undefined => {
    const type = ["id", "ids", "references"].includes(name) ? subjectOf(schema, field) : name === "unitId" ? "RecommendingUnit" : name.replace(/Ids?$/, "");
    const entities = dataSource.entityMetadatas;
    return (entities.find((entity) => entity.name.toLowerCase() === type.toLowerCase()) ?? entities.find((entity) => entity.name.toLowerCase().endsWith(type.toLowerCase())))?.tableName;
  };

  const rowsIn = (table: string | undefined, who: Persona): QueryResultRow[] => {
    const rows = table === undefined ? [] : prediction.rows(table);
    const own = rows.filter((row) => (who.unitId && "unit_id" in row ? row.unit_id === who.unitId : !who.seat || !("seat" in row) || row.seat === who.seat));
    const first = (row: QueryResultRow): number => (row.account_id === who.account.id ? 2 : 0) + ([row.campaign_id, row.id].includes(world.campaigns.main.id) ? 1 : 0);
    return own.toSorted((a, b) => first(b) - first(a));
  };

  return function calls(field: Field, who: Persona): Call[] {
    const named = new Set<string>();
    smallestCall("Mutation", field, (name) => {
      named.add(name);
      return { id: who.account.id };
    });
    const names = [...named];
    const main = names.find((name) => name === "id") ?? names.find((name) => name !== "campaignId") ?? names[0];
    if (main === undefined) return [withMore(field, smallestCall("Mutation", field, () => ({ id: who.account.id })), {})];
    const mainTable = field.name === "registerContact" ? "recommending_units" : tableOf(field, main);
    const kinds = new Map<string, QueryResultRow>();
    for (const row of rowsIn(mainTable, who)) {
      const kind = [...KINDS.map((column) => String(row[column])), row.author_id === who.account.id, row.account_id === who.account.id].join();
      if (!kinds.has(kind)) kinds.set(kind, row);
    }
    return [...kinds.values()].slice(0, MOST_ROWS).map((row) => {
      const call = smallestCall("Mutation", field, (name) => {
        if (name === main && field.name !== "registerContact") return row as { id: string; version?: number };
        const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
        if (typeof row[column] === "string") return { id: row[column], version: row.version as number };
        const shared = (other: QueryResultRow): number => TIES.filter((tie) => (other[tie] ?? other.id) === (row[tie] ?? row.id)).length;
        const [best] = rowsIn(tableOf(field, name), who).toSorted((a, b) => shared(b) - shared(a));
        return (best as { id: string; version?: number } | undefined) ?? { id: world.campaigns.main.id };
      });
      return withMore(field, call, row);
    });
  };
}

function withMore({ name }: Field, call: Call, row: QueryResultRow): Call {
  const more = ALSO[name]?.(row);
  return more ? { ...call, variables: { ...call.variables, input: { ...(call.variables.input as object), ...more } } } : call;
}

/** The ids in a call's variables, each with how the call looks with another one in its place. */
export function idsIn({ query, variables }: Call): { id: string; swapped: (id: string) => Call }[] {
  const text = JSON.stringify(variables);
  const found = [...new Set(text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))];
  return found.map((id) => ({ id, swapped: (other) => ({ query, variables: JSON.parse(text.replaceAll(id, other)) as Call["variables"] }) }));
}
