export interface PictureProps {
  src: string;
  /** Narrower renditions of the same, as the attribute takes them. */
  srcSet?: string | null;
  width: number;
  height: number;
  /** What it shows, for whoever does not see it. */
  alt: string;
  /** Under it; nothing for a picture that says all by itself. */
  caption?: string;
}

/** A picture that somebody gave: shown whole, with its caption. Never for decoration. */
export function Picture({ src, srcSet, width, height, alt, caption }: PictureProps) {
  return (
    <figure className="pic">
      {/* biome-ignore lint/performance/noImgElement: resized when it was taken in, and served to those who may see it. */}
      <img
        src={src}
        srcSet={srcSet ?? undefined}
        sizes={srcSet ? "(min-width: 60rem) 40rem, 100vw" : undefined}
        width={width}
        height={height}
        alt={alt}
        loading="lazy"
        decoding="async"
      />
      {caption ? <figcaption>{caption}</figcaption> : null}
    </figure>
  );
}
