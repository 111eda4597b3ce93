import { type FileHandle, open } from "node:fs/promises";
import { refuseField } from "../../errors/refuse-field";
import { MOST_PIXELS } from "./limits";

/** More than any camera writes before the picture itself. */
const MOST_SEGMENTS = 1_000;

/**
 * Refuses a picture of absurd dimensions: a few bytes on disk that take gigabytes in whatever program opens them. Only
 * its head is read.
 */
export async function checkPicture(path: string, mediaType: string): Promise<void> {
  const file = await open(path, "r");
  try {
    const [width, height] = (mediaType === "image/png" ? await sizeOfPng(file) : await sizeOfJpeg(file)) ?? [0, 0];
    if (width === 0 || height === 0) refuseField("file", "已损坏，无法读取，请重新保存后上传。", "is damaged and cannot be read; save it again.");
    if (width * height > MOST_PIXELS) {
      refuseField("file", `图片为 ${width}×${height} 像素，过大，请缩小后上传。`, `is a picture of ${width} × ${height} pixels; scale it down.`);
    }
  } finally {
    await file.close();
  }
}

type Size = [width: number, height: number] | undefined;

/** Its first chunk, IHDR, begins with the dimensions (PNG, 11.2.2). */
async function sizeOfPng(file: FileHandle): Promise<Size> {
  const at = await bytes(file, 16, 8);
  return at && [at.readUInt32BE(0), at.readUInt32BE(4)];
}

/** The frame header says them, after segments of any kind (JPEG, B.1.1.4 and B.2.2). */
async function sizeOfJpeg(file: FileHandle): Promise<Size> {
  let position = 2;
  for (let i = 0; i < MOST_SEGMENTS; i += 1) {
    const head = await bytes(file, position, 4);
    if (!head || head[0] !== 0xff) return undefined;
    const [, marker = 0] = head;
    if (marker === 0xff) {
      position += 1; // filling
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const frame = await bytes(file, position + 5, 4);
      return frame && [frame.readUInt16BE(2), frame.readUInt16BE(0)];
    }
    if (marker === 0xda || marker === 0xd9) return undefined; // the picture without a frame before it
    position += 2 + head.readUInt16BE(2);
  }
  return undefined;
}

async function bytes(file: FileHandle, position: number, count: number): Promise<Buffer | undefined> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, position);
  return bytesRead === count ? buffer : undefined;
}
