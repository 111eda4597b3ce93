import { createReadStream } from "node:fs";
import { refuseField } from "../../errors/refuse-field";

/** What no paper needs: programs to start, scripts, files inside the file (ISO 32000-1, 12.6.4.5, 12.6.4.16, 7.11.4). */
const UNWANTED = /\/(Launch|JavaScript|EmbeddedFiles?)(?![A-Za-z])/;
const OVERLAP = 64;

/**
 * Refuses a PDF that says openly it does more than show pages; the names may be written with `#6a` for letters. What
 * hides them in compressed objects passes: no reader of the desk runs it (previews are browsers' own, which start no
 * programs, and answers carry a sandbox), and for whoever saves it the scanner is there.
 */
export async function checkPdf(path: string): Promise<void> {
  let rest = "";
  for await (const piece of createReadStream(path, { encoding: "latin1" }) as AsyncIterable<string>) {
    const text = rest + piece;
    if (UNWANTED.test(plain(text))) {
      refuseField("file", "含有脚本、可启动程序的操作或内嵌文件，请重新打印为 PDF 后上传。", "has scripts, starts programs or holds other files; print it to PDF anew.");
    }
    rest = text.slice(-OVERLAP);
  }
}

/** Names with their escapes undone: `/J#61vaScript` is `/JavaScript`. */
const plain = (text: string): string => text.replace(/#([0-9a-fA-F]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
