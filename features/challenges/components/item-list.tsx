import type { ReactNode } from "react";
import { ButtonLink, Buttons } from "@/components/forms/button";
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
      <ul className="people">
        {items.map(({ id, name, says }) => (
          <li key={id}>
            <span>
              <b>{name}</b>
              {says ? (
                <>
                  <br />
                  <span className="muted">{says}</span>
                </>
              ) : null}
            </span>
            <Link href={`${href}/${id}`}>
              Change<span className="vh"> {name}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Buttons>
        <ButtonLink kind="hollow" href={`${href}/new`}>
          Add a {noun}
        </ButtonLink>
      </Buttons>
    </>
  );
}
