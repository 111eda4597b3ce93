/**
 * A cell as it is compared: full-width letters, digits and brackets as half-width ones, one middle dot, no blanks.
 *
 * @example plainText(" 总装　班组（１） ") // "总装班组(1)"
 */
export const plainText = (cell: string): string => cell.normalize("NFKC").replace(/[\s\u200b-\u200d\ufeff]/g, "").replace(/[・‧•∙･]/g, "·");
