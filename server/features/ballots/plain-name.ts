/** A name as it is compared: full and half width are one, blanks say nothing (张　三 is 张三). Nothing else is smoothed over. */
export const plainName = (name: string): string => name.normalize("NFKC").replace(/\s/gu, "");
