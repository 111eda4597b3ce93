import { z } from "zod";

/** Kinds of parameters that several rules take. A message names what an office should write instead. */

/** A day, `YYYY-MM-DD`. */
export const day = z.iso.date({ error: "日期写作 2024-08-26" });

/** A whole percentage. */
export const percent = z.int({ error: "百分比为整数" }).min(0, { error: "百分比不小于 0" }).max(100, { error: "百分比不大于 100" });

/** A number of things, zero included. */
export const count = z.int({ error: "应为整数" }).min(0, { error: "不小于 0" });

/** A number of things, at least one. */
export const positive = z.int({ error: "应为整数" }).min(1, { error: "不小于 1" });

/** Words, e.g. the name of a paper. */
export const words = z.array(z.string().trim().min(1, { error: "不能为空" }));

/** A parameter that says in the campaign's data what the desk always does: it can be read there, not changed. */
export const fixed = <const T extends boolean | string>(value: T) => z.literal(value, { error: `工作台只支持 ${value}` });
