import { both, ID, NAME, SLUG, TITLE, typed, typedLines } from "./examples";
import { defineLetter, type Length } from "./letter";

/** A story, as the letters about it need it. */
interface AboutStory {
  id: string;
  slug: string;
  title: string;
}

const EXAMPLE: Record<Length, AboutStory> = {
  shortest: { id: ID, slug: SLUG.shortest, title: TITLE.shortest },
  longest: { id: ID, slug: SLUG.longest, title: typedLines(140) },
};

/** What somebody did with a story, for whom. */
interface Done {
  story: AboutStory;
  /** The name of the organisation. */
  by: string;
}

const DONE = both((length): Done => ({ story: EXAMPLE[length], by: NAME[length] }));

const VERSION: Record<Length, number> = { shortest: 2, longest: 9999 };

const OTHER_SIDE = "Those who write for the other side of a story";

const openIt = ({ id }: { id: string }) => ({
  label: "Open the story",
  path: `/account/stories/${id}`,
});

const readIt = ({ slug }: { slug: string }) => ({
  label: "Read the story",
  path: `/stories/${slug}`,
});

export const STORY_LETTERS = {
  started: defineLetter({
    to: OTHER_SIDE,
    why: "they write it together from the first draft on",
    write: ({ story, by }: Begun) => ({
      subject: `${by} wants to tell a story with you`,
      paragraphs: [
        `${by} has started a joint draft: “${story.title}”. Both sides edit it, and it is published only when both have agreed to the same version.`,
      ],
      link: openIt(story),
    }),
    examples: DONE,
  }),

  edited: defineLetter({
    to: `${OTHER_SIDE}, at the first change after their own turn or their agreement`,
    why: "they read what changed, go on with it or agree",
    write: ({
      story,
      by,
      version,
      hadAgreed,
      publishedVersion,
    }: Done & {
      version: number;
      /** They had agreed to the version before. */
      hadAgreed: boolean;
      /** Of what everybody reads meanwhile; null before there is one. */
      publishedVersion: number | null;
    }) => {
      const agreed = hadAgreed ? " You had agreed to the version before." : "";
      const paragraph = `There is version ${version} of the story that you tell together.${agreed} Read what changed, go on with it, or agree.`;
      const correction = `Everybody goes on reading version ${publishedVersion} until both of you have agreed to a later one and it is published.`;
      return {
        subject: `${by} has changed “${story.title}”`,
        paragraphs: publishedVersion === null ? [paragraph] : [paragraph, correction],
        link: openIt(story),
      };
    },
    examples: {
      shortest: { ...DONE.shortest, version: 2, hadAgreed: false, publishedVersion: null },
      longest: { ...DONE.longest, version: 9999, hadAgreed: true, publishedVersion: 9998 },
    },
  }),

  agreed: defineLetter({
    to: OTHER_SIDE,
    why: "they agree as well, or publish it",
    write: ({ story, by, version, both }: Done & { version: number; both: boolean }) => ({
      subject: `${by} agrees to version ${version} of “${story.title}”`,
      paragraphs: [
        both
          ? "Both sides have agreed to the same version. Either can publish it now."
          : "It is published once you agree to the same version too.",
      ],
      link: openIt(story),
    }),
    examples: {
      shortest: { ...DONE.shortest, version: 1, both: false },
      longest: { ...DONE.longest, version: 9999, both: true },
    },
  }),

  published: defineLetter({
    to: OTHER_SIDE,
    why: "they know that everybody can read it",
    write: ({ story, version }: { story: AboutStory; version: number }) => ({
      subject: `“${story.title}” is published`,
      paragraphs: [`Version ${version}, as both of you agreed to it, can be read by everybody.`],
      link: readIt(story),
    }),
    examples: both((length) => ({ story: EXAMPLE[length], version: VERSION[length] })),
  }),

  correctedForChampion: defineLetter({
    to: "Whoever champions a story",
    why: "they renew their endorsement or take it back, since they stood behind other words",
    write: (facts: Corrected) => ({
      subject: corrected(facts),
      paragraphs: [
        takesPlace(facts),
        "You championed an earlier version, and the page says so beside your words. Read what changed, then renew your endorsement or take it back.",
      ],
      link: {
        label: "Look at your endorsement",
        path: `/stories/${facts.story.slug}/champion`,
      },
    }),
    examples: both((length) => correctedExample(length)),
  }),

  corrected: defineLetter({
    to: `${OTHER_SIDE}, and everybody who follows it, without its champions`,
    why: "they read what changed in a story that they have read",
    write: (facts: Corrected) => ({
      subject: corrected(facts),
      paragraphs: [takesPlace(facts)],
      link: { label: "Read what changed", path: `/stories/${facts.story.slug}/versions` },
    }),
    examples: both((length) => correctedExample(length)),
  }),

  correctionDropped: defineLetter({
    to: OTHER_SIDE,
    why: "they know that the public version is the present one again",
    write: ({ story, by, published }: Done & { published: number }) => ({
      subject: `${by} has dropped the correction of “${story.title}”`,
      paragraphs: [
        `Version ${published} stays as everybody reads it. What was written meanwhile is kept among the versions, for the two of you.`,
      ],
      link: openIt(story),
    }),
    examples: both((length) => ({ ...DONE[length], published: VERSION[length] })),
  }),

  withdrawn: defineLetter({
    to: OTHER_SIDE,
    why: "they know that it was taken down",
    write: (done: Done) => ({ ...withdrawn(done), link: openIt(done.story) }),
    examples: DONE,
  }),

  withdrawnFromReaders: defineLetter({
    to: "Everybody who follows a story that was public, without the other side",
    why: "they know why its page is not there any more",
    write: (done: Done) => withdrawn(done),
    examples: DONE,
  }),

  championed: defineLetter({
    to: "Those who write for either side of a story, and everybody who follows it",
    why: "they read who stands behind it, and in which words",
    write: ({
      story,
      post,
      body,
      sentence,
    }: {
      story: AboutStory;
      post: string;
      body: string;
      sentence: string;
    }) => ({
      subject: `“${story.title}” has a champion`,
      paragraphs: [`${post}, ${body}: “${sentence}”`],
      link: readIt(story),
    }),
    examples: {
      shortest: { story: EXAMPLE.shortest, post: "CE", body: NAME.shortest, sentence: "OK" },
      longest: {
        story: EXAMPLE.longest,
        post: typed(120),
        body: NAME.longest,
        sentence: typedLines(400),
      },
    },
  }),
};

/** It has no address of its own yet. */
interface Begun {
  story: Omit<AboutStory, "slug">;
  by: string;
}

interface Corrected {
  story: AboutStory & {
    version: number;
    publishedVersion: number | null;
    supplier: { name: string };
    body: { name: string };
  };
}

function corrected({ story }: Corrected): string {
  return `“${story.title}” has been corrected`;
}

function takesPlace({ story }: Corrected): string {
  const { supplier, body, version, publishedVersion } = story;
  return `${supplier.name} and ${body.name} have agreed to version ${version}, which takes the place of version ${publishedVersion}.`;
}

function correctedExample(length: Length): Corrected {
  const name = { name: NAME[length] };
  const version = VERSION[length];
  const versions = { version, publishedVersion: version - 1 };
  return { story: { ...EXAMPLE[length], ...versions, supplier: name, body: name } };
}

function withdrawn({ story, by }: Done) {
  return {
    subject: `“${story.title}” has been withdrawn`,
    paragraphs: [`${by} has withdrawn the story. Nobody but the two sides can read it now.`],
  };
}

/** A story whose work another body reuses. */
interface Reused {
  story: { slug: string; title: string; body: { name: string } };
}

const REUSED = both(
  (length): Reused => ({ story: { ...EXAMPLE[length], body: { name: NAME[length] } } }),
);

function reuseLink(slug: string, label: string) {
  return { label, path: `/stories/${slug}/reuse` };
}

export const ADOPTION_LETTERS = {
  wished: defineLetter({
    to: "Those who write for the public body that did what a story tells of",
    why: "they write to whoever wants to reuse it",
    write: ({
      story,
      person,
      email,
      body,
      message,
    }: Reused & {
      /** "" for somebody who has given no name. */
      person: string;
      email: string;
      body: string;
      message: string;
    }) => ({
      subject: `${body} wants to reuse what you did`,
      paragraphs: [
        `${person || "Somebody"} of ${body} has read “${story.title}” and writes: ${message}`,
        `Write to them at ${email}. They expect you to.`,
      ],
      link: reuseLink(story.slug, "See who follows"),
    }),
    examples: {
      shortest: {
        ...REUSED.shortest,
        person: "",
        email: "a@b.uk",
        body: NAME.shortest,
        message: "Hi",
      },
      longest: {
        ...REUSED.longest,
        person: typed(120),
        email: `${"a".repeat(64)}@example.gov.uk`,
        body: NAME.longest,
        message: typedLines(1000),
      },
    },
  }),

  wishSent: defineLetter({
    to: "Whoever has said for their body that it wants to reuse what a story tells of",
    why: "they know who has their address, and what comes next",
    write: ({ story }: Reused) => ({
      subject: `${story.body.name} knows that you want to reuse its work`,
      paragraphs: [
        `We sent your words and your address to ${story.body.name}. When you reuse it, say so on the page: it counts once ${story.body.name} confirms it.`,
      ],
      link: reuseLink(story.slug, "Say what you reuse"),
    }),
    examples: REUSED,
  }),

  reported: defineLetter({
    to: "Those who write for the public body that did what a story tells of",
    why: "they confirm that another body reuses it",
    write: ({ story, body, says }: Reused & { body: string; says: string }) => ({
      subject: `${body} says that it reuses what you did`,
      paragraphs: [`It says: ${says}.`, "Confirm it, and it counts on the page of the story."],
      link: reuseLink(story.slug, "Confirm it"),
    }),
    examples: {
      shortest: { ...REUSED.shortest, body: NAME.shortest, says: "Yes" },
      longest: { ...REUSED.longest, body: NAME.longest, says: typed(120) },
    },
  }),

  confirmed: defineLetter({
    to: "Those who write for the public body that reuses what a story tells of",
    why: "they know that it counts, and what the page says of it",
    write: ({ story, body, says }: Reused & { body: string; says: string }) => ({
      subject: `${story.body.name} has confirmed that you reuse its work`,
      paragraphs: [`The story “${story.title}” says now: ${body}, ${says}.`],
      link: readIt(story),
    }),
    examples: {
      shortest: { ...REUSED.shortest, body: NAME.shortest, says: "Yes" },
      longest: { ...REUSED.longest, body: NAME.longest, says: typed(120) },
    },
  }),
};
