import type { GraphQLSchema } from "graphql";
import { operationMatrix } from "../../../graphql/permission-matrix";
import { type OfficialColumn, officialTable } from "../../../workbooks/official-table";
import { Role } from "../../accounts/role";
import { READER_NAMES } from "../dossier/words";
import { chineseDate } from "../forms/wording";
import { type TableMaker, workbookPaper } from "./table-paper";

const KINDS: Record<string, string> = { Query: "查询", Mutation: "办理" };

const COLUMNS: OfficialColumn[] = [
  { heading: "序号", kind: "number", width: 6 },
  { heading: "类别", kind: "text", width: 8, align: "center" },
  { heading: "操作", kind: "text", width: 28 },
  { heading: "说明（接口文档原文）", kind: "text", width: 70 },
  ...Object.values(Role).map((role): OfficialColumn => ({ heading: READER_NAMES[role], kind: "text", width: 11, align: "center" })),
];

/** 权限矩阵: which role may do what, from the table that permissions are enforced by. */
export const permissionMatrix: TableMaker = {
  needs: [],
  make: async ({ desk, clock }) => {
    const content = await officialTable({
      title: "权限矩阵",
      date: clock.now(),
      sheets: [
        {
          name: "权限矩阵",
          title: "权限矩阵",
          above: { left: "● 可以办理；空白：不可办理", right: `截至 ${chineseDate(clock.today())}` },
          columns: COLUMNS,
          rows: operationMatrix(desk.operationsOf).map(({ type, field, roles }, i) => [i + 1, KINDS[type] ?? type, field, descriptionOf(desk.api.schema, type, field), ...Object.values(Role).map((role) => (roles.includes(role) ? "●" : null))]),
          below: ["注：本表只列可以办理的操作；每一角色能看到、能办理哪些单位的数据，由数据库的行级权限另行限定。"],
          orientation: "landscape",
        },
      ],
    });
    return workbookPaper(["权限矩阵", clock.today()], content);
  },
};

/** The first sentence of what the API says of an operation. */
const descriptionOf = (schema: GraphQLSchema, type: "Query" | "Mutation", field: string): string => {
  const root = type === "Query" ? schema.getQueryType() : schema.getMutationType();
  return root?.getFields()[field]?.description?.split(/(?<=\.) /)[0]?.replaceAll("`", "") ?? "";
};
