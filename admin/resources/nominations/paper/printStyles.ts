const fonts = '"SimSun","Noto Serif CJK SC","Noto Sans SC",serif';

/** A text as CSS takes it in `content`. */
const quoted = (text: string): string => JSON.stringify(text.replace(/[\n<>]/g, " "));

/**
 * On paper only the paper is left: A4, campaign and nominee above, pages counted below where the browser can, no row
 * broken over two pages, no heading alone at the foot of one.
 */
export const printStyles = ({ campaign, nominee, page }: { campaign: string; nominee: string; page: (number: string) => string }): string => {
  const [before = "", after = ""] = page("#").split("#");
  return `
    .print-only { display: none; }
    @page {
      size: A4 portrait;
      margin: 20mm 18mm 18mm;
      @top-left { content: ${quoted(campaign)}; font: 9pt ${fonts}; }
      @top-right { content: ${quoted(nominee)}; font: 9pt ${fonts}; }
      @bottom-center { content: ${quoted(before)} counter(page) ${quoted(after)}; font: 9pt ${fonts}; }
    }
    @media print {
      .print-only { display: block; }
      body, #root, .RaLayout-content, .RaLayout-root, .RaLayout-appFrame, .RaLayout-contentWithSidebar {
        background: #fff !important; color: #000 !important; padding: 0 !important; margin: 0 !important; display: block !important;
      }
      .paper { border: 0 !important; max-width: none !important; padding: 0 1px !important; }
      .paper tr, .paper li { break-inside: avoid; }
      .paper thead { display: table-header-group; }
      .paper h3 { break-after: avoid; }
    }`;
};
