export { cover } from "./cover";
export { type Cell, formTable, label, longText, photoPlace, type Row, value, verticalLabel } from "./form-table";
export { body, documentNumber, enclosures, heading, salutation, signature, subheading, title } from "./letter";
export { openDocx } from "./open-docx";
export { opinionBox, type OpinionBox } from "./opinion-box";
export { MARGINS, readStamp, section, type Stamp, STAMP_LENGTH, stampLine, textWidth } from "./page";
export { type ReadTable, tablesOf, textOf } from "./read-text";
export { linesOf, printable } from "./text";
export { WORD_MEDIA_TYPE, writeDocx } from "./write-docx";
