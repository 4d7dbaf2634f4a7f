import { challengeCalendar } from "@/features/challenges/export/calendar";
import { answering } from "@/lib/route";

export const GET = answering(
  async (_request: Request, { params }: { params: Promise<{ slug: string }> }) => {
    const { slug } = await params;
    const calendar = await challengeCalendar(slug);
    if (calendar === null) return new Response("There is no such challenge.", { status: 404 });
    return new Response(calendar, {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": `attachment; filename="${slug.replace(/[^a-z0-9-]/g, "")}.ics"`,
      },
    });
  },
);
