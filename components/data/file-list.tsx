import { FileLink } from "./file-link";

interface FileListProps {
  files: readonly { id: string; title: string; href: string; says: string }[];
}

/** Documents that come with something, one a line. */
export function FileList({ files }: FileListProps) {
  return (
    <ul className="files">
      {files.map(({ id, ...file }) => (
        <li key={id}>
          <FileLink {...file} />
        </li>
      ))}
    </ul>
  );
}
