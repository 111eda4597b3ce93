/** Surnames of two characters, as far as they are usual today. */
const COMPOUND = "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 子桑 即墨 达奚 褚师 纳兰 完颜 叶赫 那拉".split(" ");

/** A person's name in a copy without personal data: the surname is kept, whatever follows is two crosses, whatever its length. */
export function maskedName(name: string): string {
  const [first = ""] = name.trim();
  const surname = COMPOUND.find((compound) => name.startsWith(compound) && name.length > compound.length) ?? first;
  return `${surname}××`;
}

/** 18-digit ID numbers, mobiles and telephones in the usual groupings, e-mail addresses. */
const NUMBERS = [
  /(?<![0-9A-Za-z])\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?![0-9A-Za-z])/g,
  /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g,
  /(?<!\d)[(（]?0\d{2,3}[)）]?[ -－—]?\d{7,8}(?!\d)/g,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
];

export interface Person {
  name: string;
  /** YYYY-MM-DD, where it is known. */
  birthDate?: string;
}

/**
 * Takes what identifies these persons out of a text: their names, however spaced, their month and day of birth, and any
 * ID number, telephone or e-mail address. Names of others that a text mentions are not known and stay.
 */
export function textWithout(persons: Person[]): (text: string) => string {
  const names = persons.filter(({ name }) => name.trim().length > 1).map(({ name }) => [new RegExp([...name.replace(/\s/g, "")].map(escaped).join("\\s*"), "g"), maskedName(name)] as const);
  const births = persons.flatMap(({ birthDate }) => (birthDate ? [birthOf(birthDate)] : []));
  return (text) => {
    const unnamed = names.reduce((rest, [pattern, masked]) => rest.replace(pattern, masked), text);
    const unborn = births.reduce((rest, pattern) => rest.replace(pattern, (_match, before: string | undefined, year: string) => before ?? year), unnamed);
    return NUMBERS.reduce((rest, pattern) => rest.replace(pattern, "（略）"), unborn);
  };
}

const escaped = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&");

/** `1975年4月1日`, `1975-04-01`, `1975.04`: of which the year is left. */
function birthOf(birthDate: string): RegExp {
  const [year, month = "", day = ""] = birthDate.split("-");
  const [m, d] = [`0?${Number(month)}`, `0?${Number(day)}`];
  return new RegExp(`(?<!\\d)(${year}年)${m}月(?:${d}日)?|(?<!\\d)(${year})[-./]${m}(?!\\d)(?:[-./]${d}(?!\\d))?`, "g");
}
