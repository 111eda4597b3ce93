import { Box } from "@mui/material";
import { scrutiny } from "../../../i18n/zh/rules";
import type { PublicityNotice } from "../../../shared/schema";

const song = '"SimSun","宋体","Songti SC","Noto Serif CJK SC","Noto Sans SC",serif';
const fangSong = '"FangSong","仿宋","STFangsong","SimSun","宋体","Noto Serif CJK SC","Noto Sans SC",serif';

const indented = { m: 0, textIndent: "2em" };

/** Papers are Chinese, whatever the screen speaks. */
const inWords = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", dateStyle: "long" });

/** The notice in the form of official papers (GB/T 9704): heading 二号, text 三号 仿宋, signature and day on the right. */
export const NoticePaper = ({ notice }: { notice: PublicityNotice }) => {
  const { title, body, period, howToObject, issuedBy, issuedOn } = notice;
  return (
    <Box
      component="article"
      lang="zh-CN"
      sx={{ p: { xs: 2, sm: "20mm 22mm" }, font: `16pt/1.75 ${fangSong}`, textAlign: "justify", overflowWrap: "anywhere" }}
    >
      <Box component="h2" sx={{ m: 0, mb: "1em", font: `700 22pt/1.4 ${song}`, textAlign: "center" }}>
        {title}
      </Box>
      {[...body, `${scrutiny.publicity.period}：${period}`, ...howToObject].map((paragraph, index) => (
        <Box component="p" key={index} sx={indented}>
          {paragraph}
        </Box>
      ))}
      <Box sx={{ mt: "2em", textAlign: "right", pr: "2em", breakInside: "avoid" }}>
        {issuedBy}
        <br />
        {inWords.format(new Date(issuedOn))}
      </Box>
    </Box>
  );
};
