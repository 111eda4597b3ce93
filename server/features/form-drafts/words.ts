import type { Text } from "../../errors/registry";

export const RECORD_VERSION: Text = { zh: "请给出打开表单时记录的版本号。", en: "give the version the record had when the form was opened." };
