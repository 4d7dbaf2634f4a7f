import { Picture, type PictureProps } from "./picture";

/** Pictures side by side, two in a row where there is room; one by itself keeps the width of the text. */
export function Pictures({ pictures }: { pictures: readonly (PictureProps & { id: string })[] }) {
  return (
    <div className="pics">
      {pictures.map(({ id, ...picture }) => (
        <Picture key={id} {...picture} />
      ))}
    </div>
  );
}
