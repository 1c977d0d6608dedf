/** Words that a press officer need not know, and what a program says of itself. */
const foreign =
  /\b(tokens?|api|https?|oauth|json|endpoint|time-?out|rate|limit|error|null|undefined|nan|post(ed)?|retry|server|request|response|the|and|not|failed|status|code)\b|[{}<>_]|\b[45]\d\d\b/i;
const everyday = /\b(il|la|lo|le|gli|i|un|una|di|da|del|della|che|non|si|se|è|per|su|a|qui|lì)\b/i;
const longest = 200;

/** What stands between a sentence and somebody who reads Italian and no program; nothing: it is plain. */
export function hardToRead(sentence: string): string[] {
  return [
    ...(/^\p{Lu}/u.test(sentence) ? [] : ["it does not begin like a sentence"]),
    ...(sentence.endsWith(".") ? [] : ["it does not end like a sentence"]),
    ...(sentence.length > longest ? ["it is too long"] : []),
    ...(everyday.test(sentence) ? [] : ["it is not Italian"]),
    ...(foreign.exec(sentence) ?? []).slice(0, 1).map((word) => `it says «${word}»`),
  ];
}
