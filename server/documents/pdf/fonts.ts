import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { create, type Font } from "fontkit";

/** Noto Sans Hans of the bundled package (SIL Open Font License): nothing is fetched, nothing asked of the system. */
const FOLDER = join(dirname(require.resolve("@embedpdf/fonts-sc")), "../fonts");

export interface BundledFonts {
  regular: Buffer;
  bold: Buffer;
  /** Whether a character can be shown; both weights have the same ones. */
  has(codePoint: number): boolean;
}

let loaded: BundledFonts | undefined;

/** The two weights, 8 MB each: read once, when first needed. */
export function bundledFonts(): BundledFonts {
  loaded ??= load();
  return loaded;
}

function load(): BundledFonts {
  const [regular, bold] = ["Regular", "Bold"].map((weight) => readFileSync(join(FOLDER, `NotoSansHans-${weight}.otf`))) as [Buffer, Buffer];
  const font = create(regular) as Font;
  const known = new Map<number, boolean>();
  const has = (codePoint: number): boolean => {
    const answer = known.get(codePoint) ?? font.hasGlyphForCodePoint(codePoint);
    known.set(codePoint, answer);
    return answer;
  };
  return { regular, bold, has };
}
