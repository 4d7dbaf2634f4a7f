import type { Metadata } from "next";
import { ButtonLink } from "@/components/forms/button";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { Section } from "@/components/frame/section";
import { StatePage } from "@/components/frame/state-page";
import { Link } from "@/components/link";
import { DoneNotice } from "@/components/notices/done-notice";
import { countFailedJobs } from "@/features/jobs/loaders";
import { ToVerify } from "@/features/memberships/components/to-verify";
import { bodiesWithoutAdministrator, organisationsToVerify } from "@/features/memberships/loaders";
import { DONE } from "@/features/memberships/words";
import { requireConfirmedOperator } from "@/features/session/framework/fresh";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Verify organisations" };

export default async function OperatorPage({ searchParams }: { searchParams: SearchParams }) {
  const person = await requireConfirmedOperator("/operator");
  const { done } = await single(searchParams);
  const { may, organisations, waiting, asksRegister } = await organisationsToVerify(person);
  if (!may.allowed) {
    return (
      <StatePage heading="This page is for operators" says={`${may.reason} ${may.remedy}`}>
        <ButtonLink href="/account">Go to your account</ButtonLink>
      </StatePage>
    );
  }
  const bare = await bodiesWithoutAdministrator(person);
  return (
    <Main>
      <Headline
        heading="Verify organisations"
        standfirst="Check that each is what it says. Operators read no sealed response and no evaluation."
      />
      <div className="wrap gap-sm">
        <DoneNotice done={done} words={DONE} />
        <p>
          <Link href="/operator/merge">Merge two suppliers that are one</Link>
        </p>
      </div>
      <div className="wrap gap-sm">
        <Link href="/operator/moderation">Reported and hidden pages</Link>
      </div>
      <div className="wrap gap-sm">
        <Link href="/operator/jobs">Failed jobs: {await countFailedJobs(person)}</Link>
      </div>
      {bare.length > 0 ? (
        <Section
          heading="Public bodies without an administrator"
          aside="Nobody there can give a role"
        >
          <ul className="people">
            {bare.map(({ name, slug }) => (
              <li key={slug}>
                <Link href={`/operator/bodies/${slug}`}>{name}</Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <ToVerify organisations={organisations} waiting={waiting} asksRegister={asksRegister} />
    </Main>
  );
}
