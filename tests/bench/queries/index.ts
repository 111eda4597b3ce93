import { flat } from "./flat";
import { list } from "./list";
import { one } from "./one";
import type { BenchQuery } from "./query";
import { units } from "./units";

export const queries: BenchQuery[] = [list, one, units, flat];
