import { withoutSecrets } from "../../server/features/audit/without-secrets";

test.each<[string, object, object]>([
  ["plain fields stay", { id: "1", version: 2, name: "张样本", enabled: false }, { id: "1", version: 2, name: "张样本", enabled: false }],
  ["secrets are blanked", { username: "a", password: "p", currentPassword: "p", newPassword: "p", totp: "1" }, { username: "a", password: "***", currentPassword: "***", newPassword: "***", totp: "***" }],
  ["telephones and addresses are blanked", { mobile: "1", phone: "2", officePhone: "3", fax: "4", email: "5" }, { mobile: "***", phone: "***", officePhone: "***", fax: "***", email: "***" }],
  ["personal data inside a part is blanked", { person: { idNumber: "1", birthDate: "1985-04-01", ethnicity: "汉族", politicalStatus: "CPC_MEMBER", post: "班长" } }, { person: { idNumber: "***", birthDate: "***", ethnicity: "***", politicalStatus: "***", post: "班长" } }],
  ["what was not given is not said to be", { password: null, mobile: undefined, name: null }, { password: null, name: null }],
  ["inside lists, too", { lines: [{ mobile: "1", places: 2 }] }, { lines: [{ mobile: "***", places: 2 }] }],
  ["long texts are cut", { deeds: "字".repeat(201), reason: "字".repeat(200) }, { deeds: `${"字".repeat(200)}…`, reason: "字".repeat(200) }],
  ["long lists are cut", { list: Array.from({ length: 12 }, (_, i) => i) }, { list: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, "… 2 more"] }],
  ["nothing is nothing", {}, {}],
])("%s", (_, input, kept) => {
  expect(withoutSecrets(input)).toEqual(kept);
});

test("the input itself is left as it is", () => {
  const input = { person: { idNumber: "1" } };
  withoutSecrets(input);
  expect(input).toEqual({ person: { idNumber: "1" } });
});
