import sharp from "sharp";

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
const LARGE = { width: 1600, height: 2400 };
const SMALL = { width: 800, height: 1200 };
const QUALITY = 80;

/**
 * Reads a picture and writes it anew as WebP: upright, in sRGB, no larger than it is shown, and with
 * nothing of what it said of its maker, its camera or its place.
 * @returns null for what cannot be read, or is too large once unpacked.
 */
export async function renderPicture(bytes: Uint8Array): Promise<Renditions | null> {
  try {
    const large = await render(bytes, LARGE);
    const small = large.width > SMALL.width ? await render(bytes, SMALL) : null;
    return { large, small };
  } catch {
    return null;
  }
}

async function render(
  bytes: Uint8Array,
  size: { width: number; height: number },
): Promise<Rendition> {
  const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" })
    .autoOrient()
    .resize({ ...size, fit: "inside", withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
