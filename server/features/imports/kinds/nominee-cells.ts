import { bare, tidy } from "../../../workbooks/compare-text";
import { SubjectKind } from "../../campaigns/subject-kind";
import { fieldOfForm } from "../../papers/forms/form-fields";
import { leaderText, NOTHING } from "../../papers/tables/summary-values";
import { AdministrativeRank } from "../../workplaces/administrative-rank";

const RANKS = fieldOfForm(SubjectKind.PERSON, "person.administrativeRank");

const rankOf = (words: string): AdministrativeRank | undefined => {
  const code = Object.entries(RANKS.words).find(([, word]) => bare(word) === bare(words))?.[0] ?? RANKS.lenient[bare(words)];
  return Object.values(AdministrativeRank).find((rank) => rank === code);
};

/**
 * What 职务级别/职称 says: the rank, in front or behind, and the title.
 *
 * @example readRank("正科级/高级工程师") // { administrativeRank: "SECTION", professionalTitle: "高级工程师" }
 */
export function readRank(cell: string): { administrativeRank: AdministrativeRank; professionalTitle: string | null } {
  const text = tidy(cell);
  if (text === NOTHING) return { administrativeRank: AdministrativeRank.NONE, professionalTitle: null };
  const parts = text.split(/\s*[/／、，,;；\n]\s*|\s+/).filter(Boolean);
  const place = parts.findIndex((part) => rankOf(part) !== undefined);
  if (place < 0) return { administrativeRank: AdministrativeRank.NONE, professionalTitle: text };
  const word = parts[place] ?? "";
  const rest = place === 0 ? text.slice(word.length).replace(/^[\s/／、，,;；]+/, "") : parts.filter((_, i) => i !== place).join("、");
  return { administrativeRank: rankOf(word) ?? AdministrativeRank.NONE, professionalTitle: rest === "" || rest === NOTHING ? null : rest };
}

/**
 * Name and post of a leader; without a gap between them only who is known already can be told apart.
 *
 * @example readLeader("赵样本 主任") // { leaderName: "赵样本", leaderPost: "主任" }
 */
export function readLeader(cell: string, known: { leaderName: string; leaderPost: string } | null): { leaderName: string; leaderPost: string } | null {
  if (known && bare(leaderText(known)) === bare(cell)) return { leaderName: known.leaderName, leaderPost: known.leaderPost };
  const [, name, post] = /^([^\s,，、;；(（:：/]+)[\s,，、;；(（:：/]+(.+?)[)）]?$/s.exec(tidy(cell)) ?? [];
  return name && post ? { leaderName: name, leaderPost: post } : null;
}

/** Splits employer and post where the employer's name is known; the longest name that fits is meant. */
export function readEmployer<Workplace extends { name: string }>(cell: string, known: Workplace[]): { workplace: Workplace | null; workplaceName: string | null; post: string | null } {
  const text = tidy(cell);
  const fitting = known.map((workplace) => ({ workplace, rest: restAfter(text, workplace.name) })).filter((one): one is { workplace: Workplace; rest: string } => one.rest !== null);
  const [best] = fitting.sort((a, b) => b.workplace.name.length - a.workplace.name.length);
  if (best) return { workplace: best.workplace, workplaceName: best.workplace.name, post: best.rest || null };
  const [, name, post] = /^(\S+)[\s,，、;；]+(.+)$/s.exec(text) ?? [];
  return { workplace: null, workplaceName: name ?? text, post: post ?? null };
}

/** What follows a name at the beginning of a text, width and blanks aside; null where the text does not begin with it. */
function restAfter(text: string, name: string): string | null {
  for (let end = 1; end <= text.length; end += 1) {
    if (bare(text.slice(0, end)) === bare(name)) return text.slice(end).replace(/^[\s,，、;；]+/, "");
    if (!bare(name).startsWith(bare(text.slice(0, end)))) return null;
  }
  return null;
}
