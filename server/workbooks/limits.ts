/** The largest workbook that is taken, in bytes: 5,000 rows of any table here are under 1 MB. */
export const LARGEST_WORKBOOK = 10 * 1_048_576;
/** What a workbook may unpack to, counted while it is unpacked, whatever its directory says. */
export const MOST_UNPACKED = 100 * 1_048_576;
export const MOST_PARTS = 2_000;
export const MOST_SHEETS = 20;
/** Rows written down in one sheet, empty ones too. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;
/** Cells written down in one sheet, empty ones and those of merged ranges too: 20,000 rows of 25 columns. */
export const MOST_CELLS = 500_000;
/** How long a workbook may take to read or to mark. */
export const LONGEST_MS = 60_000;
/** Memory of the process that reads a workbook: what V8 may hold; buffers of at most `MOST_UNPACKED` come on top. */
export const HEAP_MEGABYTES = 512;
/** Workbooks read at one time; the others wait. */
export const AT_ONCE = 2;
/** Excel's own limit of characters in a cell. */
export const LONGEST_CELL = 32_767;
