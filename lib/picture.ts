import sharp, { type Metadata, type Sharp } from "sharp";

export interface Rendition {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** A picture as it is kept: once for a desk, and once for a phone where it is wider than that. */
export interface Renditions {
  large: Rendition;
  small: Rendition | null;
}

/** Some cameras take 50 million; a small file that unpacks into more is no photograph. */
const MOST_PIXELS = 64_000_000;
/** Unpacked, in bytes: 50 million pixels in three colours of one byte each, and a little more. */
const MOST_UNPACKED = 200_000_000;
const LARGE = { width: 1600, height: 2400 };
const SMALL = { width: 800, height: 1200 };
const QUALITY = 80;

/** The picture that is being unpacked in this process; the next one waits for it. */
let under: Promise<unknown> = Promise.resolve();

/**
 * Reads a picture and writes it anew as WebP: upright, in sRGB, no larger than it is shown, and with
 * nothing of what it said of its maker, its camera or its place. One is unpacked at a time, once, and none of which
 * the head says that it is too large.
 * @returns null for what cannot be read, or is too large once unpacked.
 */
export function renderPicture(bytes: Uint8Array): Promise<Renditions | null> {
  const rendering = under.then(() => render(bytes)).catch(() => null);
  under = rendering;
  return rendering;
}

async function render(bytes: Uint8Array): Promise<Renditions | null> {
  const input = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" });
  if (unpackedSize(await input.metadata()) > MOST_UNPACKED) return null;
  const { data, info } = await input
    .autoOrient()
    .resize({ ...LARGE, fit: "inside", withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const unpacked = () => sharp(data, { raw: { width, height, channels } });
  const large = await written(unpacked());
  if (large.width <= SMALL.width) return { large, small: null };
  const small = unpacked().resize({ ...SMALL, fit: "inside", withoutEnlargement: true });
  return { large, small: await written(small) };
}

/** In bytes, as the file's head says. */
function unpackedSize({ width, height, channels, depth }: Metadata): number {
  const deep = depth === "uchar" || depth === "char" ? 1 : depth?.includes("short") ? 2 : 8;
  return width * height * channels * deep;
}

async function written(picture: Sharp): Promise<Rendition> {
  const { data, info } = await picture
    .webp({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
