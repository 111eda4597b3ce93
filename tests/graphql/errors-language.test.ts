import { Role } from "../../server/features/accounts/role";
import { languageOf } from "../../server/graphql/language";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";

const desk = useDesk();
let contact: ApiClient;
beforeAll(async () => {
  contact = await desk.as(await desk.builders.anAccount(Role.UNIT, { unit: await desk.builders.aUnit() }));
});

test.each([
  [undefined, "zh"],
  ["", "zh"],
  ["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
  ["en", "en"],
  ["en-US,en;q=0.9,zh;q=0.8", "en"],
  [" EN-gb", "en"],
  ["fr,en;q=0.5", "zh"],
  ["*", "zh"],
])("Accept-Language %p is answered in %s", (header, language) => {
  expect(languageOf(header)).toBe(language);
});

const SUBMIT = "mutation ($input: ReferenceInput!) { submitNomination(input: $input) { id } }";
const NOBODY = "01a204bf-0000-7000-8000-000000000000";

test.each<[string, string, Record<string, unknown>, [string, string], [string, string]]>([
  ["a refusal", SUBMIT, { input: { id: NOBODY, version: 1 } }, ["没有找到推荐对象，或您无权查看。", "请返回列表重新选择。"], ["There is no such nomination, or you may not see it.", "Go back to the list and choose again."]],
  ["wrong input", SUBMIT, { input: { id: "x", version: 1 } }, ["填写的内容有误：编号无效，请从列表中重新选择。", "请按各字段的提示改正后重试。"], ["Something in the input is not right: is not an id; choose from the list.", "Mend the fields named and try again."]],
  ["a wrong request", "{ nope }", {}, ["请求不符合接口约定：Cannot query field \"nope\" on type \"Query\".", "请对照 schema/schema.graphql 检查字段名、类型和变量。"], ["The request does not fit the schema: Cannot query field \"nope\" on type \"Query\".", "Compare fields, types and variables with schema/schema.graphql."]],
])("%s is told in the reader's language", async (_, query, variables, chinese, english) => {
  const told = async (language?: string) => {
    const { errors } = await contact.send(query, variables, language ? { "accept-language": language } : {});
    return [errors?.[0]?.message, errors?.[0]?.extensions.remedy];
  };
  expect(await told()).toEqual(chinese);
  expect(await told("zh-TW")).toEqual(chinese);
  expect(await told("en-US,en")).toEqual(english);
});

test("also where the request never became an operation", async () => {
  const send = async (language: string) =>
    (await desk.app.fastify.inject({ method: "POST", url: "/graphql", headers: { "accept-language": language, "content-type": "application/json" }, payload: "{" })).json().errors[0].message as string;
  expect(await send("zh")).toMatch(/^请求不符合接口约定：/);
  expect(await send("en")).toMatch(/^The request does not fit the schema: /);
  const batch = async (language: string) =>
    (await desk.app.fastify.inject({ method: "POST", url: "/graphql", headers: { "accept-language": language }, payload: [] })).json().errors[0].message as string;
  expect(await batch("zh")).toMatch(/^请求不符合接口约定：/);
  expect(await batch("en")).toMatch(/^The request does not fit the schema: /);
});
