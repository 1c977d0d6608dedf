/** Answers kept at most, and the longest question that is kept. */
const most = 2_000;
const longest = 512;

/** Answers a question of which few different ones come, and come often, without working them out again. Holds two thousand answers. */
export function remembered<Answer>(work: (question: string) => Answer): (question: string) => Answer {
  const known = new Map<string, Answer>();
  return (question) => {
    const found = known.get(question);
    if (found !== undefined) return found;
    if (question.length > longest) return work(question);
    // a piece of a longer text would keep all of it in memory
    const own = Buffer.from(question, "utf16le").toString("utf16le");
    const answer = work(own);
    if (known.size >= most) known.clear();
    known.set(own, answer);
    return answer;
  };
}
