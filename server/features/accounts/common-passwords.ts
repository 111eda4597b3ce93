/**
 * Passwords that everybody tries first, in lower case: the 49,000 of the published lists of leaked ones that @zxcvbn-ts/language-common
 * keeps (nothing is asked of the internet), and what lies at hand here. Read when a password is first chosen, then kept: 7 MB.
 */
export const commonPasswords = (): Promise<ReadonlySet<string>> => (read ??= readLists());

let read: Promise<ReadonlySet<string>> | undefined;

async function readLists(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set([...dictionary["passwords-common"], ...AT_HAND.split(/\s+/)]);
}

/** Words of this work, its places and offices, what Chinese keyboards and names lead to, and pieces too short for a list. */
const AT_HAND = `pwd login mysql government mima mimashi mimamima wodemima woaiwojia woaizhongguo caonima wangyut nihao aini
  zhangwei wangwei liwei lijing gongxinting tongguanju renshe renshi laomo pingxuan tuijian biaozhang mingdan shenhe bangongshi
  shenyang dalian liaoning anshan fushun benxi dandong jinzhou yingkou fuxin liaoyang panjin tieling chaoyang huludao
  qwer qwe asd zxcv zxcvb zxc qaz wsx edc rfv abc abcd abcde abcdef abcdefg abcdefgh abcdefghi abcdefghij abcabc xyz
  aaaaaa aaaa aaa aa a q w e as zx qw we p pw pa ps`;
