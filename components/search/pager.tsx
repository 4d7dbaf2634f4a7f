import { Link } from "../link";
import { pagesShown } from "./pages-shown";

interface PagerProps {
  /** Counted from 1. */
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
}

/** The pages of a list, numbered, with the next one by name. Nothing where one page holds all. */
export function Pager({ page, pages, hrefOf }: PagerProps) {
  if (pages <= 1) return null;
  return (
    <nav aria-label="Pages" className="pager">
      {pagesShown(page, pages).map((item) =>
        item.kind === "gap" ? (
          <span key={`gap ${item.after}`}>…</span>
        ) : item.page === page ? (
          <span key={item.page} aria-current="page">
            <span className="vh">Page </span>
            {item.page}
          </span>
        ) : (
          <Link key={item.page} href={hrefOf(item.page)}>
            <span className="vh">Page </span>
            {item.page}
          </Link>
        ),
      )}
      {page < pages ? (
        <Link className="pager__next" href={hrefOf(page + 1)}>
          Next page
        </Link>
      ) : null}
    </nav>
  );
}

/** For a list that is read by cursor: only the next page is known. */
export function NextPage({ href }: { href: string | null }) {
  if (!href) return null;
  return (
    <nav aria-label="Next page" className="pager">
      <Link className="pager__next" href={href}>
        Next page
      </Link>
    </nav>
  );
}
