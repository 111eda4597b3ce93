/** The length of a text as an official counts it: every character but blanks, 𠮷 and 汉 alike one. */
export const countCharacters = (text: string): number => [...text.replace(/\s/gu, "")].length;
