import { plainText } from "./plain-text";

/** Before the word itself: "国家初审通过", "已入围". */
const LEAD = "(?:国家)?(?:初审)?(?:已|予以|同意|拟)?";
const WORD = "(?:入围|通过|列入|入选)(?:初审)?";
const YES = new RegExp(`^(?:${LEAD}${WORD}|是|同意|√|✓|✔)$`);
const NO = new RegExp(`^(?:(?:国家)?(?:初审)?(?:未|不|没有|未予|不予|未能|未获)${WORD}|否|不是|不同意|×|✕|✗|✘)$`);

/** Whether a cell says that a nominee is listed; null where it says neither. */
export function readVerdict(cell: string): boolean | null {
  const plain = plainText(cell).replace(/[。.,;!]+$/, "");
  if (YES.test(plain)) return true;
  return NO.test(plain) ? false : null;
}
