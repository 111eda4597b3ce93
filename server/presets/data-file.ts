import { readFileSync } from "node:fs";
import { parseDocument } from "yaml";
import { z } from "zod";

/** One thing that is wrong in a data file: where, what, and how to mend it. */
export type DataProblem = { path: string; problem: string; remedy: string };

/** A data file that cannot be used. Lists every problem at once, so that one reading mends them all. */
export class DataFileError extends Error {
  constructor(
    readonly file: string,
    readonly problems: DataProblem[],
  ) {
    super(`${file} 有 ${problems.length} 处问题：\n${problems.map(line).join("\n")}`);
    this.name = "DataFileError";
  }
}

/** Reads a YAML file and checks its shape; throws `DataFileError` with every problem found. */
export function readDataFile<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  const document = parseDocument(readText(file));
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      path: "YAML",
      problem: error.message.split("\n")[0] ?? error.message,
      remedy: "按所示行列改正YAML语法；同一层不得有相同的键",
    }));
    throw new DataFileError(file, problems);
  }
  const result = schema.safeParse(document.toJS(), { error: z.locales.zhCN().localeError });
  if (!result.success) throw new DataFileError(file, result.error.issues.map(toProblem));
  return result.data;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new DataFileError(file, [{ path: "/", problem: "文件不存在或无法读取", remedy: "核对文件路径和读取权限" }]);
  }
}

function toProblem(issue: z.core.$ZodIssue): DataProblem {
  return { path: issue.path.join(".") || "/", problem: issue.message, remedy: remedyOf(issue) };
}

function remedyOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return `删除或改正：${issue.keys.join("、")}`;
    case "invalid_value":
      return `改为其中之一：${issue.values.join("、")}`;
    case "invalid_type":
      return `填写此项，类型为 ${issue.expected}`;
    default:
      return "按提示改正此项";
  }
}

function line({ path, problem, remedy }: DataProblem): string {
  return `- ${path}：${problem}；改法：${remedy}`;
}
