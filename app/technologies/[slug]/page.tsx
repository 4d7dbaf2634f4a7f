import type { Metadata } from "next";
import { FollowButton } from "@/features/follows/components/follow-button";
import { missing } from "@/features/session/framework/missing";
import { TechnologyPage } from "@/features/technologies/components/technology-page";
import { technologyFigures } from "@/features/technologies/loaders";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const figures = await technologyFigures((await params).slug);
  if (!figures) return { title: "Page not found" };
  const { name, summary } = figures.technology;
  return { title: name, description: summary };
}

export default async function Technology({ params }: Props) {
  const figures = await technologyFigures((await params).slug);
  if (!figures) missing();
  const { id, slug } = figures.technology;
  return (
    <TechnologyPage
      figures={figures}
      follow={
        <FollowButton
          subject="technology"
          id={id}
          path={`/technologies/${slug}`}
          label="Follow this technology"
        />
      }
    />
  );
}
