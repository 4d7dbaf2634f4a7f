import type { ReactNode } from "react";
import { ButtonLink } from "@/components/forms/button";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";

export interface ListedItem {
  id: string;
  name: string;
  says?: ReactNode;
}

interface ItemListProps {
  /** The page of the part, without the item. */
  href: string;
  items: readonly ListedItem[];
  /** "outcome", "data set". */
  noun: string;
  /** Why there should be one. */
  why: string;
}

/** What a challenge has several of: each with a page to change it, and one to add another. */
export function ItemList({ href, items, noun, why }: ItemListProps) {
  if (items.length === 0) {
    return (
      <Empty heading={`No ${noun} yet`} why={why} level={2}>
        <ButtonLink kind="hollow" small href={`${href}/new`}>
          Add a {noun}
        </ButtonLink>
      </Empty>
    );
  }
  return (
    <>
      <ul>
        {items.map(({ id, name, says }) => (
          <li key={id} className="task">
            <div>
              <Link href={`${href}/${id}`}>{name}</Link>
              {says ? <p className="task__say">{says}</p> : null}
            </div>
          </li>
        ))}
      </ul>
      <p className="gap-sm">
        <ButtonLink kind="hollow" href={`${href}/new`}>
          Add a {noun}
        </ButtonLink>
      </p>
    </>
  );
}
