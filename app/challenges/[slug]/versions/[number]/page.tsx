import type { Metadata } from "next";
import { VersionPage } from "@/features/challenges/components/version-page";
import { publicChallenge } from "@/features/challenges/loaders/public";
import { missing } from "@/features/session/framework/missing";

type Params = Promise<{ slug: string; number: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { slug, number } = await params;
  const { content } = await publicChallenge(slug);
  return { title: `${content.title}, version ${number}` };
}

export default async function ChallengeVersionPage({ params }: { params: Params }) {
  const { slug, number } = await params;
  const challenge = await publicChallenge(slug);
  const version = challenge.versions.find((one) => String(one.number) === number);
  if (!version) missing();
  const before = challenge.versions.find((one) => one.number === version.number - 1);
  return <VersionPage challenge={challenge} version={version} before={before} />;
}
