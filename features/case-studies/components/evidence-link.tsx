import { FileLink } from "@/components/data/file-link";
import { Link } from "@/components/link";
import type { EvidenceView } from "../views";

/** An attachment by its title, leading to it: to the file, or our own page of a notice, where there is one. */
export function EvidenceLink({ item }: { item: EvidenceView }) {
  if (item.file) return <FileLink {...item.file} title={item.title} />;
  const href = item.noticeSlug ? `/notices/${item.noticeSlug}` : item.url;
  if (!href) return <span>{item.title}</span>;
  const elsewhere = href.startsWith("https:");
  return (
    <Link href={href} rel={elsewhere ? "nofollow ugc noopener" : undefined}>
      {item.title}
    </Link>
  );
}
