import pdfmake from "pdfmake";
import { bundledFonts } from "./fonts";
import { FONT, layout } from "./layout";
import type { PdfDocument } from "./pdf-document";
import { printableThroughout } from "./printable";

/** The typesetter keeps files of its own: it never reaches for one of this machine or of another. */
interface OwnFiles {
  virtualfs: { existsSync(name: string): boolean; writeFileSync(name: string, content: Buffer): void };
}

const REGULAR = "regular.otf";
const BOLD = "bold.otf";

/**
 * A document as PDF: only the glyphs it uses are embedded, with their characters, so that its text can be searched and
 * copied. A third of a second of computing for a few pages: called on the typesetter's thread (`renderPdf`).
 */
export async function typeset(document: PdfDocument): Promise<Buffer> {
  const fonts = bundledFonts();
  const { virtualfs } = pdfmake as unknown as OwnFiles;
  if (!virtualfs.existsSync(REGULAR)) {
    virtualfs.writeFileSync(REGULAR, fonts.regular);
    virtualfs.writeFileSync(BOLD, fonts.bold);
    pdfmake.setFonts({ [FONT]: { normal: REGULAR, bold: BOLD } });
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy(() => false);
  }
  return pdfmake.createPdf(layout(printableThroughout(document, fonts.has))).getBuffer();
}
