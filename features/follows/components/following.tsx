import type { ReactNode } from "react";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Columns } from "@/components/frame/columns";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { Pager } from "@/components/search/pager";
import { plural } from "@/domain/format/numbers";
import { stopFollowing } from "../actions";
import type { FollowedItem, FollowedKind, FollowingPage } from "../loaders";

const HEADINGS: Readonly<Record<FollowedKind, string>> = {
  technology: "Technologies",
  body: "Public bodies",
  supplier: "Suppliers",
  story: "Stories",
  challenge: "Challenges",
  engagement: "Early engagements",
};

interface FollowingProps {
  following: FollowingPage;
  /** The column about the digest. */
  children: ReactNode;
}

/** What a person follows, by kind, each with a button that stops it. */
export function Following({ following, children }: FollowingProps) {
  const { items, total, page, pages } = following;
  return (
    <Desk>
      <DeskHead
        heading="What you follow"
        standfirst={
          total > 0
            ? `You follow ${plural(total, "page")}. Of stories and challenges you hear at once; of the rest once a month.`
            : "Follow a technology, a public body or a supplier, and hear once a month what happened."
        }
      />
      <Columns kind="side">
        <div>
          {total === 0 ? <Nothing /> : null}
          {byKind(items).map(([kind, members]) => (
            <Section key={kind} place="column" heading={HEADINGS[kind]} className="mb-10">
              <ul className="people">
                {members.map((item) => (
                  <Item key={item.id} item={item} />
                ))}
              </ul>
            </Section>
          ))}
          <Pager page={page} pages={pages} hrefOf={(one) => `/account/following?page=${one}`} />
        </div>
        {children}
      </Columns>
    </Desk>
  );
}

function Item({ item: { subject, id, name, href } }: { item: FollowedItem }) {
  return (
    <li>
      {href ? <Link href={href}>{name}</Link> : <span className="muted">{name}</span>}
      <ActionForm action={stopFollowing} scope={`stop-${id}`}>
        <HiddenFields values={{ subject, id, from: "list" }} />
        <SubmitButton kind="hollow" small>
          Stop following<span className="vh"> {name}</span>
        </SubmitButton>
      </ActionForm>
    </li>
  );
}

function Nothing() {
  return (
    <Empty
      level={2}
      heading="You follow nothing yet"
      why="On the page of each technology, public body, supplier, story and challenge there is a button to follow it."
    >
      <ButtonLink href="/technologies" kind="hollow" small>
        See all technologies
      </ButtonLink>
    </Empty>
  );
}

function byKind(items: readonly FollowedItem[]): [FollowedKind, FollowedItem[]][] {
  const kinds = new Map<FollowedKind, FollowedItem[]>();
  for (const item of items) kinds.set(item.kind, [...(kinds.get(item.kind) ?? []), item]);
  return [...kinds];
}
